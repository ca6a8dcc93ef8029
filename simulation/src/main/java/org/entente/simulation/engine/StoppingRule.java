package org.entente.simulation.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.Scenario;
import org.entente.model.Spelling;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.plan.Precision;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.ConfidenceInterval;
import org.entente.simulation.results.Convergence;
import org.entente.simulation.results.Convergence.Point;
import org.entente.simulation.statistics.MomentEstimate;

/*
 * The number of paths grows in stages, each by a factor that the error calls for but by no more than half, so that the
 * first errors, which are rough, do not overshoot far. A stage ends with whole units in every replicate. Sobol's points
 * are even at powers of two, so with them a stage doubles the paths. The decision depends on results alone, so the
 * number of paths is the same for any number of threads.
 */

/** A stopping rule: it adds paths to a run until the standard error of a mean is small enough. */
public final class StoppingRule {

    private static final long FIRST_CHECK_UNITS = 16;
    private static final double MAX_GROWTH = 1.5;
    private static final double MIN_GROWTH = 1.1;

    private final Precision precision;
    private final SimulationPlan plan;
    private final RunTally tally;
    private final List<Watched> watched = new ArrayList<>();

    /** The simulation of more paths. */
    @FunctionalInterface
    public interface Stage {
        /** Adds the paths from the first of {@code fromUnit} on, until {@code paths} are done, to the counters. */
        void run(long fromUnit, long paths, Progress progress);
    }

    /** The measure in one scenario: its column of a tally, and its mean and error after each stage. */
    private record Watched(String scenario, ColumnTally tally, int column, List<Point> points) {}

    /**
     * The rule for a plan, whose paths are the maximum.
     *
     * @param tally the counters of the scenarios
     * @throws IllegalArgumentException if no scenario has the measure, or if it is a difference from another scenario
     *     than the run's baseline
     */
    public StoppingRule(Precision precision, SimulationPlan plan, List<Scenario> scenarios, RunTally tally) {
        this.precision = precision;
        this.plan = plan;
        this.tally = tally;
        if (precision.measure().isDifference()) {
            watchDifferences();
        } else {
            watch(scenarios);
        }
    }

    private void watchDifferences() {
        Measure measure = precision.measure();
        String baseline = measure.less().orElseThrow();
        if (!tally.baseline().equals(Optional.of(baseline))) {
            throw new IllegalArgumentException("a precision of a difference must be from the baseline of the run"
                    + tally.baseline().map(name -> ", " + name).orElse("") + ", but was from " + baseline);
        }
        tally.comparisons()
                .forEach((scenario, compared) -> column(compared.outcomes())
                        .ifPresent(column ->
                                watched.add(new Watched(scenario, compared.columns(), column, new ArrayList<>()))));
        if (watched.isEmpty()) {
            throw new IllegalArgumentException("a precision of a difference must be of a flow or level of both"
                    + " scenarios, but was of '" + measure + "'");
        }
    }

    private void watch(List<Scenario> scenarios) {
        SortedSet<String> known = new TreeSet<>();
        SortedSet<String> names = new TreeSet<>();
        for (int k = 0; k < scenarios.size(); k++) {
            Map<Outcome, Integer> columns = tally.outcomes(k);
            columns.keySet().forEach(outcome -> known.add(outcome.toString()));
            columns.keySet().forEach(outcome -> names.add(outcome.metric().name()));
            String scenario = scenarios.get(k).name();
            column(columns)
                    .ifPresent(
                            column -> watched.add(new Watched(scenario, tally.columns(), column, new ArrayList<>())));
        }
        if (watched.isEmpty()) {
            throw new IllegalArgumentException("a precision must be of a flow or level of a scenario, but was of '"
                    + precision.measure() + "'"
                    + Spelling.hint(suggestion(precision.measure(), known, names)));
        }
    }

    private static Optional<String> suggestion(Measure measure, Set<String> outcomes, Set<String> names) {
        return names.contains(measure.metric())
                ? Spelling.nearest(measure.toString(), outcomes)
                : measure.suggestion(names);
    }

    /** The column of the measure among a scenario's outcomes. */
    private Optional<Integer> column(Map<Outcome, Integer> columns) {
        List<Metric> reported =
                columns.keySet().stream().map(Outcome::metric).distinct().toList();
        return precision.measure().outcome(reported).map(columns::get);
    }

    /**
     * Runs until the precision or the end of the plan is reached, and returns the number of paths. Those that are kept
     * are run in any case.
     */
    public long reach(Stage stage, Progress progress) {
        long unit = (long) Block.PATHS * plan.replicates();
        long first = Math.max(
                (FIRST_CHECK_UNITS + plan.replicates() - 1) / plan.replicates(),
                (plan.kept().paths() + unit - 1) / unit);
        long paths = Math.min(plan.paths(), (isDoubling() ? powerOfTwo(first) : first) * unit);
        stage.run(0, paths, progress);
        for (double growth = growth(paths); growth > 1 && paths < plan.paths(); growth = growth(paths)) {
            double factor = isDoubling() ? 2 : Math.max(MIN_GROWTH, Math.min(MAX_GROWTH, growth));
            long next = Math.min(plan.paths(), (long) Math.ceil(paths * factor / unit) * unit);
            stage.run(Block.units(paths), next, progress);
            paths = next;
        }
        return paths;
    }

    private boolean isDoubling() {
        return plan.sampling() == Sampling.SOBOL;
    }

    /** The least power of two that is at least {@code number}. */
    private static long powerOfTwo(long number) {
        return number == 1 ? 1 : 2 * Long.highestOneBit(number - 1);
    }

    /**
     * The factor by which the paths must grow for the scenario that needs most; 1 or less when the precision is
     * reached.
     */
    private double growth(long paths) {
        double growth = 0;
        Map<ColumnTally, List<MomentEstimate>> estimates = new HashMap<>();
        for (Watched entry : watched) {
            MomentEstimate estimate = estimates
                    .computeIfAbsent(entry.tally, ColumnTally::estimates)
                    .get(entry.column);
            Point point = new Point(paths, estimate.moments().mean(), estimate.standardError());
            entry.points.add(point);
            double error = ConfidenceInterval.errorIfKnown(point.standardError(), plan.withPaths(paths));
            if (!precision.isMet(point.mean(), error)) {
                growth = Math.max(growth, Math.max(MIN_GROWTH, precision.growth(point.mean(), error)));
            }
        }
        return growth;
    }

    /** The course of the mean in each scenario that has the measure. */
    public List<Convergence> convergences() {
        return watched.stream()
                .map(entry -> new Convergence(entry.scenario, precision, entry.points))
                .toList();
    }
}
