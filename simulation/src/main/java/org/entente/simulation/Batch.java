package org.entente.simulation;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.model.Scenario;
import org.entente.model.Spelling;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Selection;
import org.entente.model.sweep.Sweep;
import org.entente.simulation.engine.Workers;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.RandomInputs;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

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
 */
public final class Batch {

    /** The most cases that run side by side, since memory holds the counters of each. */
    private static final int MAX_CASES_AT_ONCE = 4;

    private final Sweep sweep;
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
     * @param scenarioOf makes the scenario of a case; called from several threads at once
     */
    public Batch(Sweep sweep, Function<Case, Scenario> scenarioOf, SimulationPlan plan) {
        this.sweep = sweep;
        this.scenarioOf = scenarioOf;
        this.plan = plan;
    }

    /**
     * Runs {@code cases} of the sweep.
     *
     * @param isDone whether a case need not be run; progress counts it as done from the beginning
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted meanwhile
     * @throws IOException the exception that {@code sink} throws; no thread works any more then
     */
    public void run(List<Case> cases, Predicate<Case> isDone, Progress progress, Sink sink) throws IOException {
        Deque<Case> waiting = new ArrayDeque<>(cases);
        waiting.removeIf(isDone);
        int left = waiting.size();
        BatchProgress paths = new BatchProgress(progress, plan.paths(), cases.size() - left, cases.size());
        int workers = Math.max(1, Math.min(plan.threads(), left));
        SimulationPlan ofCases = plan.withThreads(Math.max(1, plan.threads() / workers));
        Workers.run(workers, () -> {
            for (List<Case> group = next(waiting, workers); !group.isEmpty(); group = next(waiting, workers)) {
                for (Map<Case, Scenario> alike : alike(group)) {
                    run(alike, ofCases, paths.ofCases(), sink);
                }
            }
        });
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

    /**
     * Cases with their scenarios, in groups of equal random inputs, so that each case has the draws that it has alone.
     */
    private Collection<Map<Case, Scenario>> alike(List<Case> cases) {
        Map<RandomInputs, Map<Case, Scenario>> alike = new LinkedHashMap<>();
        for (Case sweepCase : cases) {
            Scenario scenario = scenarioOf.apply(sweepCase);
            alike.computeIfAbsent(RandomInputs.of(List.of(scenario)), any -> new LinkedHashMap<>())
                    .put(sweepCase, scenario);
        }
        return alike.values();
    }

    private void run(Map<Case, Scenario> cases, SimulationPlan ofCases, Progress paths, Sink sink) throws IOException {
        Selection selection = sweep.selection();
        Results results = Simulation.ofCases(List.copyOf(cases.values()), metric -> selection.hasMetric(metric.name()))
                .run(ofCases, paths);
        int k = 0;
        for (Case sweepCase : cases.keySet()) {
            sink.accept(sweepCase, results.scenarios().get(k++));
        }
    }

    /**
     * Checks that each metric that the sweep selects is one of some case.
     *
     * @throws IllegalArgumentException if one is of none
     */
    public void requireMetrics() {
        Queue<String> unknown = new ArrayDeque<>(sweep.selection().metrics());
        SortedSet<String> known = new TreeSet<>();
        for (Case sweepCase : sweep.cases()) {
            if (unknown.isEmpty()) {
                return;
            }
            Simulation.of(List.of(scenarioOf.apply(sweepCase))).metrics().forEach(metric -> known.add(metric.name()));
            unknown.removeIf(metric -> known.stream().anyMatch(name -> Selection.matches(metric, name)));
        }
        Optional.ofNullable(unknown.peek()).ifPresent(metric -> {
            String hint = Spelling.hint(Spelling.nearest(metric, known));
            throw new IllegalArgumentException(
                    "metrics of " + sweep.name() + " must be those of some case, but none has '" + metric + "'" + hint);
        });
    }
}
