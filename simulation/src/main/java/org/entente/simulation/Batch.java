package org.entente.simulation;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.model.DifferenceName;
import org.entente.model.FiscalYear;
import org.entente.model.Maps;
import org.entente.model.Money;
import org.entente.model.Scenario;
import org.entente.model.Spelling;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Selection;
import org.entente.model.sweep.Sweep;
import org.entente.simulation.engine.MeasuredDifference;
import org.entente.simulation.engine.Probes;
import org.entente.simulation.engine.Workers;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.UnboundedPathException;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.JointProgress;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.RandomInputs;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.work.Job;
import org.entente.simulation.work.RecordBytes;
import org.entente.simulation.work.Work;

/**
 * A batch: the simulation of each case of a sweep, all on the same draws. It hands on the results of each case, and
 * keeps nothing.
 *
 * <pre>{@code
 * SweepFile file = SweepFile.read("cap-sweep.yaml");
 * new Batch(file.sweep(), file::scenario, SimulationPlan.withDefaults().withPaths(10_000))
 *         .run(file.sweep().cases(), sweepCase -> false, Progress.NONE, (sweepCase, results) -> ...);
 * }</pre>
 *
 * <p>A thread takes a few consecutive cases at a time and runs them side by side, so that shared work is computed once.
 * That gives the same bits as each case by itself.
 *
 * <p>A case with differences runs beside its baselines, on draws that cover all of them, as a run of them does. Each
 * difference is an outcome of the case: {@code gain.microsoft less october-2025}.
 */
public final class Batch {

    /** The most cases that run side by side, since memory holds the counters of each. */
    private static final int MAX_CASES_AT_ONCE = 4;

    private final Sweep sweep;
    private final Map<String, Case> byId;
    private final Function<Case, Scenario> scenarioOf;
    private final SimulationPlan plan;

    /** A sink for the results of cases; called from several threads at once. */
    @FunctionalInterface
    public interface Sink {
        /** Takes the results of {@code sweepCase}. */
        void accept(Case sweepCase, ScenarioResults results) throws IOException;
    }

    /**
     * A batch that runs {@code plan} for each case of {@code sweep}.
     *
     * @param scenarioOf makes the scenario of a case; called from several threads at once. Where the plan is simulated
     *     elsewhere, it is a record or {@link org.entente.simulation.work.Portable}.
     */
    public Batch(Sweep sweep, Function<Case, Scenario> scenarioOf, SimulationPlan plan) {
        this.sweep = sweep;
        this.byId = sweep.byId();
        this.scenarioOf = scenarioOf;
        this.plan = plan;
    }

    /**
     * Runs {@code cases} of the sweep.
     *
     * @param isDone whether a case need not be run; progress counts it as done from the beginning
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted meanwhile
     * @throws UnboundedPathException about a path of a case that carries what is no amount of money
     * @throws IOException the exception that {@code sink} throws; no thread works any more then
     */
    public void run(List<Case> cases, Predicate<Case> isDone, Progress progress, Sink sink) throws IOException {
        List<Case> left = cases.stream().filter(isDone.negate()).toList();
        long before = (cases.size() - left.size()) * plan.paths();
        progress.advanced(before, cases.size() * plan.paths());
        if (!left.isEmpty()) {
            plan.backend().run(new Cases(left, before, cases.size() * plan.paths(), progress, sink));
        }
    }

    /** The simulation of some cases. */
    private final class Cases implements Work<IOException> {

        private final List<Case> cases;
        private final long before;
        private final long paths;
        private final Progress progress;
        private final Sink sink;

        /**
         * Cases that are left.
         *
         * @param before the paths that were done before
         * @param paths the paths in all
         */
        Cases(List<Case> cases, long before, long paths, Progress progress, Sink sink) {
            this.cases = cases;
            this.before = before;
            this.paths = paths;
            this.progress = progress;
            this.sink = sink;
        }

        @Override
        public void here() throws IOException {
            Deque<Case> waiting = new ArrayDeque<>(cases);
            JointProgress joint = new JointProgress(progress, before, paths);
            int workers = Math.min(plan.threads(), cases.size());
            SimulationPlan ofCases = plan.withThreads(Math.max(1, plan.threads() / workers));
            Workers.run(workers, () -> {
                for (List<Case> group = next(waiting, workers); !group.isEmpty(); group = next(waiting, workers)) {
                    for (Group alike : alike(group)) {
                        simulate(alike, ofCases, joint.ofSimulation(alike.asked.size() * plan.paths()), sink);
                    }
                }
            });
        }

        @Override
        public Job job() {
            return new BatchJob(sweep.name(), sweep.selection(), sweep.addresses(), scenarioOf, plan);
        }

        @Override
        public long pieces() {
            return cases.size();
        }

        @Override
        public long unitsOfPiece() {
            return Block.units(plan.paths());
        }

        @Override
        public int sideBySide() {
            return MAX_CASES_AT_ONCE;
        }

        @Override
        public boolean merges() {
            return false;
        }

        @Override
        public byte[] part(long from, long end) {
            List<Case> asked = cases.subList((int) from, (int) end);
            Set<Case> known = new LinkedHashSet<>(asked);
            asked.forEach(one -> one.baselines().values().forEach(id -> known.add(Maps.require(byId, id))));
            return RecordBytes.of(new BatchJob.Part(asked, List.copyOf(known)));
        }

        @Override
        public void take(long pieces, byte[] done) throws IOException {
            for (BatchJob.Done one : BatchJob.Done.read(done)) {
                Case sweepCase = Maps.require(byId, one.id());
                sink.accept(sweepCase, one.results(scenarioOf.apply(sweepCase)));
            }
            progress.advanced(before + pieces * plan.paths(), paths);
        }
    }

    /** The cases that a thread does next: fewer towards the end, so that all threads end at about one time. */
    private static List<Case> next(Deque<Case> waiting, int workers) {
        synchronized (waiting) {
            List<Case> next = new ArrayList<>();
            for (int n = Math.min(MAX_CASES_AT_ONCE, (waiting.size() + workers - 1) / workers); n > 0; n--) {
                next.add(waiting.remove());
            }
            return next;
        }
    }

    /** Cases that run side by side on the draws that each of them has alone, and their baselines. */
    private static final class Group {

        private final Set<Case> asked = new LinkedHashSet<>();
        private final Map<Case, Scenario> scenarios = new LinkedHashMap<>();

        /** Adds a case; {@code withBaselines} are the scenarios of it and its baselines. */
        void add(Case sweepCase, Map<Case, Scenario> withBaselines) {
            asked.add(sweepCase);
            withBaselines.forEach(scenarios::putIfAbsent);
        }
    }

    /** What cases that run side by side have in common: each then has the draws and the basis that it has alone. */
    private record Common(RandomInputs inputs, FiscalYear fiscalYear, Money money) {}

    private Collection<Group> alike(List<Case> cases) {
        Map<Common, Group> alike = new LinkedHashMap<>();
        for (Case sweepCase : cases) {
            Map<Case, Scenario> scenarios = withBaselines(sweepCase);
            Scenario scenario = Maps.require(scenarios, sweepCase);
            Common common = new Common(RandomInputs.of(scenarios.values()), scenario.fiscalYear(), scenario.money());
            alike.computeIfAbsent(common, any -> new Group()).add(sweepCase, scenarios);
        }
        return alike.values();
    }

    /** The scenarios of a case and of the cases that it has differences from, itself first. */
    private Map<Case, Scenario> withBaselines(Case sweepCase) {
        Map<Case, Scenario> scenarios = new LinkedHashMap<>();
        scenarios.put(sweepCase, scenarioOf.apply(sweepCase));
        for (String id : sweepCase.baselines().values()) {
            Case baseline = Maps.require(byId, id);
            scenarios.put(baseline, scenarioOf.apply(baseline));
        }
        return scenarios;
    }

    private void simulate(Group group, SimulationPlan ofCases, Progress paths, Sink sink) throws IOException {
        List<Case> all = List.copyOf(group.scenarios.keySet());
        int asked = group.asked.size();
        Simulation simulation = Simulation.ofCases(
                List.copyOf(group.scenarios.values()), this::isNeeded, differences(group.asked, all));
        Results results = run(
                simulation,
                all,
                ofCases,
                (done, total) -> paths.advanced(done * asked / all.size(), total * asked / all.size()));
        for (int k = 0; k < all.size(); k++) {
            if (group.asked.contains(all.get(k))) {
                sink.accept(all.get(k), results.scenarios().get(k));
            }
        }
    }

    private static Results run(Simulation simulation, List<Case> cases, SimulationPlan plan, Progress progress) {
        try {
            return simulation.run(plan, progress);
        } catch (UnboundedPathException refused) {
            throw refused.in(cases.stream().map(each -> "case " + each.id()).toList());
        }
    }

    /** The differences of each case that is asked for from its baselines, which are all among {@code all}. */
    private List<MeasuredDifference> differences(Set<Case> asked, List<Case> all) {
        List<MeasuredDifference> differences = new ArrayList<>();
        for (Case sweepCase : asked) {
            sweepCase
                    .baselines()
                    .forEach((scenario, id) -> differences.add(new MeasuredDifference(
                            all.indexOf(sweepCase),
                            all.indexOf(Maps.require(byId, id)),
                            scenario,
                            outcome -> isCounted(outcome, scenario))));
        }
        return differences;
    }

    private boolean isCounted(Outcome outcome, String less) {
        Selection selection = sweep.selection();
        return selection.hasDifference(outcome.metric().name(), less)
                && selection.hasPeriod(outcome.period().label());
    }

    /** Whether a metric is reported, alone or in a difference, where a gain may be one of its sources. */
    private boolean isNeeded(Metric metric) {
        Selection selection = sweep.selection();
        return selection.hasMetric(metric.name())
                || selection.differences().stream()
                        .map(DifferenceName::metric)
                        .anyMatch(pattern -> names(metric).anyMatch(name -> Selection.matches(pattern, name)));
    }

    private static Stream<String> names(Metric metric) {
        boolean isGain = metric.isOf(MetricFamily.GAIN) && metric.detail().isEmpty();
        return Stream.concat(
                Stream.of(metric.name()),
                Stream.of(GainSource.values())
                        .filter(source -> isGain)
                        .map(source -> Metrics.gain(metric.subject(), source).name()));
    }

    /**
     * Checks that each metric that the sweep selects is one of some case.
     *
     * @throws IllegalArgumentException if one is of none or the difference of two dates, or if a case and its baseline
     *     have no common basis
     */
    public void requireMetrics() {
        Queue<String> unknown = new ArrayDeque<>(sweep.selection().metrics());
        SortedSet<String> known = new TreeSet<>();
        for (Case sweepCase : sweep.cases()) {
            if (unknown.isEmpty()) {
                return;
            }
            known.addAll(reported(sweepCase));
            unknown.removeIf(metric -> known.stream().anyMatch(name -> Selection.matches(metric, name)));
        }
        Optional.ofNullable(unknown.peek()).ifPresent(metric -> {
            String hint = Spelling.hint(Spelling.nearest(metric, known));
            throw new IllegalArgumentException(
                    "metrics of " + sweep.name() + " must be those of some case, but none has '" + metric + "'" + hint);
        });
    }

    /** The names of what a case can report, alone and in differences. */
    private Set<String> reported(Case sweepCase) {
        Map<Case, Scenario> scenarios = withBaselines(sweepCase);
        Scenario scenario = Maps.require(scenarios, sweepCase);
        Set<String> names = new TreeSet<>();
        Simulation.of(List.of(scenario)).metrics().forEach(metric -> names.add(metric.name()));
        sweepCase.baselines().forEach((less, id) -> {
            Scenario baseline = Maps.require(scenarios, Maps.require(byId, id));
            Simulation.ofCases(List.of(scenario, baseline), any -> true, List.of()).metrics().stream()
                    .filter(metric -> !isDate(metric, less))
                    .forEach(metric -> names.add(new DifferenceName(metric.name(), less).toString()));
        });
        return names;
    }

    /**
     * Whether a metric is a date, which has no differences.
     *
     * @throws IllegalArgumentException if it is a date whose difference is asked for by its name
     */
    private boolean isDate(Metric metric, String less) {
        boolean isDate = metric.kind() == Metric.Kind.DATE;
        if (isDate && sweep.selection().differences().contains(new DifferenceName(metric.name(), less))) {
            Outcome date = new Outcome(metric, Period.DATE);
            Probes.requireDifference(Measure.of(metric, Period.DATE).less(less), date);
        }
        return isDate;
    }
}
