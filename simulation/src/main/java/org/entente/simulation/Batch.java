package org.entente.simulation;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.entente.model.Spelling;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.SweepFile;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Selection;

/**
 * Simulates the cases of a sweep, each by itself and all on the same draws, and hands on what is found of each: nothing is
 * kept.
 *
 * <pre>{@code
 * SweepFile file = SweepFile.read("cap-sweep.yaml");
 * new Batch(file, SimulationPlan.withDefaults().withPaths(10_000))
 *         .run(file.sweep().cases(), one -> false, Progress.NONE, (one, results) -> ...);
 * }</pre>
 *
 * <p>A thread takes one case after the other: that takes three quarters of the time in which all threads share each case,
 * and gives the same bits.
 */
public final class Batch {

    private final SweepFile file;
    private final SimulationPlan plan;

    /** Takes what is found of a case; called from several threads at once. */
    @FunctionalInterface
    public interface Sink {
        /** Takes the results of {@code one}. */
        void accept(Case one, ScenarioResults results) throws IOException;
    }

    /** A batch of the cases of {@code file}, for each of which {@code plan} is run. */
    public Batch(SweepFile file, SimulationPlan plan) {
        this.file = file;
        this.plan = plan;
    }

    /**
     * Runs {@code cases}, which are of the sweep.
     *
     * @param isDone whether a case need not be run; progress counts it as done from the beginning
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted meanwhile
     * @throws IOException what {@code sink} throws; no thread is at work any more then
     */
    public void run(List<Case> cases, Predicate<Case> isDone, Progress progress, Sink sink) throws IOException {
        Queue<Case> waiting = new ConcurrentLinkedQueue<>();
        cases.stream().filter(isDone.negate()).forEach(waiting::add);
        int left = waiting.size();
        BatchProgress paths = new BatchProgress(progress, plan.paths(), cases.size() - left, cases.size());
        int workers = Math.max(1, Math.min(plan.threads(), left));
        SimulationPlan ofCase = plan.withThreads(Math.max(1, plan.threads() / workers));
        Workers.run(workers, () -> {
            for (Case one = waiting.poll(); one != null; one = waiting.poll()) {
                Simulation simulation = Simulation.of(List.of(file.scenario(one)));
                Results results = simulation.run(ofCase, paths.ofCase());
                sink.accept(one, results.scenarios().get(0));
            }
        });
    }

    /**
     * Checks that each metric that the sweep selects is one of some case.
     *
     * @throws ScenarioFileException if one is of none
     */
    public void requireMetrics() {
        Queue<String> unknown = new ArrayDeque<>(file.sweep().selection().metrics());
        SortedSet<String> known = new TreeSet<>();
        for (Case one : file.sweep().cases()) {
            if (unknown.isEmpty()) {
                return;
            }
            Simulation.of(List.of(file.scenario(one))).metrics().forEach(metric -> known.add(metric.name()));
            unknown.removeIf(metric -> known.stream().anyMatch(name -> Selection.matches(metric, name)));
        }
        Optional.ofNullable(unknown.peek()).ifPresent(metric -> {
            String hint = Spelling.hint(Spelling.nearest(metric, known));
            throw new ScenarioFileException(List.of("metrics of " + file.sweep().name()
                    + " must be those of some case, but none has '" + metric + "'" + hint));
        });
    }
}
