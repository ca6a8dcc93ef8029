package org.entente.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.Remark;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.kernel.UnboundedPathException;
import org.entente.simulation.math.Rounding;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Convergence;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Exceedance;
import org.entente.simulation.results.LeftOut;
import org.entente.simulation.results.PathTable;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.entente.simulation.statistics.ColumnStatistics;
import org.entente.simulation.statistics.DateCounts;
import org.entente.simulation.statistics.MomentEstimate;
import org.entente.simulation.statistics.Reliance;

/**
 * The counters of a run, shared by all threads: of every scenario on the same paths, and of the differences from the
 * baseline.
 */
public final class RunTally {

    private final List<Scenario> scenarios;
    private final List<Map<Outcome, Integer>> outcomes;
    private final ColumnTally columns;
    private final List<Dates> dates = new ArrayList<>();
    private final List<Compared> comparisons;
    private final List<Measured> differences;
    private final KeptPaths kept;
    private final Set<String> conditioned;
    private final LeftOutPaths leftOut;

    /** A date metric of a scenario: its column in the scenario's block, and the counts of its months. */
    private record Dates(int scenario, Metric metric, int column, DateCounts counts) {}

    /** Two scenarios and the tally of their differences. */
    private record Compared(Scenario baseline, Scenario scenario, ComparisonTally tally) {}

    /** A difference that is an outcome of its scenario, and its tally. */
    private record Measured(MeasuredDifference difference, ComparisonTally tally) {}

    /**
     * A tally of scenarios on the paths of a plan. Each scenario is compared with the one at {@code baseline}.
     *
     * @param programs the programs of the scenarios
     * @param found their outcomes on any unit, which tell the numbers of columns
     * @param differences the differences that are outcomes of a scenario
     * @param conditioned the events that are not left to chance
     * @param leftOut the paths that the run leaves out
     */
    public RunTally(
            List<Scenario> scenarios,
            List<Program> programs,
            OutcomeBlock found,
            OptionalInt baseline,
            List<MeasuredDifference> differences,
            Set<String> conditioned,
            LeftOutPaths leftOut,
            SimulationPlan plan) {
        this.scenarios = scenarios;
        this.leftOut = leftOut;
        this.conditioned = Set.copyOf(conditioned);
        this.outcomes =
                IntStream.range(0, programs.size()).mapToObj(found::outcomes).toList();
        this.columns = new ColumnTally(found.count(), plan);
        IntStream.range(0, programs.size()).forEach(k -> addDates(k, programs.get(k), plan.replicates()));
        this.comparisons = IntStream.range(0, baseline.isPresent() ? programs.size() : 0)
                .filter(k -> k != baseline.getAsInt())
                .mapToObj(k -> new Compared(
                        scenarios.get(baseline.getAsInt()),
                        scenarios.get(k),
                        new ComparisonTally(programs, found, baseline.getAsInt(), k, plan)))
                .toList();
        this.differences = differences.stream()
                .map(difference -> new Measured(difference, new ComparisonTally(programs, found, difference, plan)))
                .toList();
        this.kept = new KeptPaths(scenarios, programs, found, plan.kept());
    }

    /** The tallies of comparisons, and then those of differences that are outcomes. */
    private Stream<ComparisonTally> pairs() {
        return Stream.concat(
                comparisons.stream().map(Compared::tally), differences.stream().map(Measured::tally));
    }

    private void addDates(int scenario, Program program, int replicates) {
        program.metrics().forEach((metric, column) -> {
            if (metric.kind() == Metric.Kind.DATE) {
                dates.add(new Dates(scenario, metric, column, new DateCounts(program.horizon(), replicates)));
            }
        });
    }

    /** A worker for one thread; it adds to these counters. */
    public PathLoop.Worker worker() {
        List<PathLoop.Worker> ofPairs = pairs().map(ComparisonTally::worker).toList();
        PathLoop.Worker counter = (unit, paths, found) -> {
            dates.forEach(date -> date.counts.add(unit, found.months(date.scenario, date.column), paths));
            columns.add(unit, paths, found::column);
            for (PathLoop.Worker ofPair : ofPairs) {
                ofPair.take(unit, paths, found);
            }
        };
        List<PathLoop.Worker> workers = new ArrayList<>(List.of(counter));
        workers.addAll(kept.workers());
        return PathLoop.Worker.all(workers);
    }

    /** Writes all counts. */
    public void writeTo(DataOutput out) throws IOException {
        columns.writeTo(out);
        for (Dates date : dates) {
            date.counts.writeTo(out);
        }
        for (ComparisonTally pair : pairs().toList()) {
            pair.columns().writeTo(out);
        }
        kept.writeTo(out);
        leftOut.writeTo(out);
    }

    /** Adds the counts that a tally of the same {@link #layout} has written. */
    public void addFrom(DataInput in) throws IOException {
        columns.addFrom(in);
        for (Dates date : dates) {
            date.counts.addFrom(in);
        }
        for (ComparisonTally pair : pairs().toList()) {
            pair.columns().addFrom(in);
        }
        kept.addFrom(in);
        leftOut.addFrom(in);
    }

    /** The number of paths that are left out so far. */
    public long leftOut() {
        return leftOut.paths();
    }

    /** The names of the scenarios. */
    public List<String> names() {
        return scenarios.stream().map(Scenario::name).toList();
    }

    /** The columns of the kept paths of scenario {@code k}. */
    public List<PathTable.Column> keptColumns(int k) {
        return kept.columns(k);
    }

    /** What is counted, in the order in which it is written: tallies of the same text take each other's counts. */
    public String layout() {
        StringBuilder layout = new StringBuilder();
        for (int k = 0; k < scenarios.size(); k++) {
            layout.append("scenario ").append(scenarios.get(k).name()).append('\n');
            new TreeMap<>(outcomes(k)).forEach((outcome, column) -> line(layout, outcome, column));
        }
        dates.forEach(date -> line(layout, date.metric, date.scenario));
        for (Compared compared : comparisons) {
            layout.append("against ").append(compared.baseline.name()).append('\n');
            new TreeMap<>(compared.tally.outcomes()).forEach((outcome, column) -> line(layout, outcome, column));
        }
        for (Measured measured : differences) {
            layout.append("difference of scenario ")
                    .append(measured.difference.scenario())
                    .append('\n');
            new TreeMap<>(measured.tally.outcomes())
                    .forEach((outcome, column) -> line(layout, measured.difference.of(outcome), column));
        }
        return layout.toString();
    }

    private static void line(StringBuilder layout, Object counted, int column) {
        layout.append(column).append(' ').append(counted).append('\n');
    }

    /** The outcomes of a scenario, each with the number of its column among the columns of all scenarios. */
    Map<Outcome, Integer> outcomes(int scenario) {
        return outcomes.get(scenario);
    }

    /** The counters of the columns of outcomes. */
    ColumnTally columns() {
        return columns;
    }

    /** The name of the baseline; empty without a comparison. */
    Optional<String> baseline() {
        return comparisons.stream().map(compared -> compared.baseline.name()).findFirst();
    }

    /** The tallies of the differences from the baseline, by the name of the scenario, in the order of the scenarios. */
    Map<String, ComparisonTally> comparisons() {
        Map<String, ComparisonTally> tallies = new LinkedHashMap<>();
        comparisons.forEach(compared -> tallies.put(compared.scenario.name(), compared.tally));
        return tallies;
    }

    /**
     * The results of the paths that were counted, which are the paths of {@code plan} but those that are left out.
     *
     * @throws UnboundedPathException if more than a tenth of the paths are left out
     */
    public Results results(SimulationPlan plan, List<Convergence> convergences) {
        LeftOut without = leftOut.of(plan.paths(), names());
        double[] roundings = roundings();
        List<Described> summaries = columns.each(plan.threads(), column -> Described.of(column, roundings));
        return new Results(
                plan,
                IntStream.range(0, scenarios.size())
                        .mapToObj(k -> results(k, summaries, plan.threads()))
                        .toList(),
                comparisons.stream()
                        .map(compared -> comparison(compared, plan.threads()))
                        .toList(),
                convergences,
                List.of(),
                without);
    }

    /** The largest amount below 0 that is rounding in each scenario: a part of its largest mean total or end. */
    private double[] roundings() {
        List<MomentEstimate> estimates = columns.estimates();
        return outcomes.stream()
                .mapToDouble(ofScenario -> Rounding.limit(ofScenario.entrySet().stream()
                        .filter(entry -> Period.WHOLE.contains(entry.getKey().period()))
                        .mapToDouble(entry -> Math.abs(
                                estimates.get(entry.getValue()).moments().mean()))
                        .max()
                        .orElse(0)))
                .toArray();
    }

    /**
     * The summary of a column, and whether its mean hangs on few paths.
     *
     * @param negatives the part of the paths below 0 in each scenario, as scenarios may share a column
     */
    private record Described(Summary summary, Reliance reliance, List<Proportion> negatives) {

        static Described of(ColumnStatistics column, double[] roundings) {
            return new Described(
                    column.summary(),
                    column.reliance(),
                    Arrays.stream(roundings).mapToObj(column::negative).toList());
        }

        Summary summary(int scenario) {
            return summary.withNegative(negatives.get(scenario));
        }
    }

    private ScenarioResults results(int k, List<Described> found, int threads) {
        SortedMap<Outcome, Summary> summaries = byOutcome(
                outcomes(k),
                found.stream().map(described -> described.summary(k)).toList());
        SortedMap<Metric, DateCurve> curves = new TreeMap<>();
        dates.stream().filter(date -> date.scenario == k).forEach(date -> {
            summaries.put(new Outcome(date.metric, Period.DATE), date.counts.summary());
            curves.put(date.metric, date.counts.curve());
        });
        List<Remark> remarks = new ArrayList<>(FewPaths.means(
                byOutcome(outcomes(k), found.stream().map(Described::reliance).toList())));
        differences.stream()
                .filter(measured -> measured.difference.scenario() == k)
                .forEach(measured -> summaries.putAll(summaries(measured, threads)));
        remarks.addAll(FewPaths.events(scenarios.get(k), curves, conditioned));
        return new ScenarioResults(
                scenarios.get(k), summaries, curves, exceedances(k), kept.table(k), kept.months(k), remarks);
    }

    /** How likely the whole gain of each party is above an amount. */
    private SortedMap<Outcome, Exceedance> exceedances(int k) {
        SortedMap<Outcome, Exceedance> exceedances = new TreeMap<>();
        outcomes(k).forEach((outcome, column) -> {
            if (ScenarioResults.hasExceedance(outcome)) {
                exceedances.put(outcome, columns.exceedance(column));
            }
        });
        return exceedances;
    }

    /** The differences that are outcomes. One that is rounding counts as 0, so any below 0 is negative. */
    private static Map<Outcome, Summary> summaries(Measured measured, int threads) {
        List<Summary> found = measured.tally.columns().each(threads, ColumnStatistics::summary);
        Map<Outcome, Summary> summaries = new LinkedHashMap<>();
        measured.tally
                .outcomes()
                .forEach((outcome, column) -> summaries.put(measured.difference.of(outcome), found.get(column)));
        return summaries;
    }

    private static Comparison comparison(Compared compared, int threads) {
        List<Difference> found = compared.tally.columns().each(threads, ColumnStatistics::difference);
        return new Comparison(
                compared.baseline.name(), compared.scenario.name(), byOutcome(compared.tally.outcomes(), found));
    }

    private static <R> SortedMap<Outcome, R> byOutcome(Map<Outcome, Integer> outcomes, List<R> found) {
        SortedMap<Outcome, R> byOutcome = new TreeMap<>();
        outcomes.forEach((outcome, column) -> byOutcome.put(outcome, found.get(column)));
        return byOutcome;
    }
}
