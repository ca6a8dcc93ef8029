package org.entente.simulation;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.statistics.Estimate;

/**
 * One run of programs on threads. The paths fall into units of {@link Block#PATHS}, which threads take one after the
 * other; each thread counts for itself, and moments merge in the order of the units, so that results have the same bits
 * for any number of threads.
 */
final class Run {

    private final SimulationPlan plan;
    private final List<Program> programs;
    private final OptionalInt baseline;
    private final Progress progress;
    private final AtomicLong nextUnit = new AtomicLong();
    private final MomentsInOrder moments;
    private long pathsDone;

    Run(SimulationPlan plan, List<Program> programs, OptionalInt baseline, Progress progress) {
        this.plan = plan;
        this.programs = programs;
        this.baseline = baseline;
        this.progress = progress;
        this.moments = new MomentsInOrder(plan.replicates());
    }

    /** Runs to the end and returns what all threads counted. */
    Tally tally() {
        int threads = (int) Math.min(plan.threads(), units());
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            // Whoever ends first is heard first, so that one thread's failure ends the run while others wait for it.
            ExecutorCompletionService<Tally> ended = new ExecutorCompletionService<>(executor);
            for (int i = 0; i < threads; i++) {
                ended.submit(this::work);
            }
            Tally whole = ended.take().get();
            for (int i = 1; i < threads; i++) {
                whole.merge(ended.take().get());
            }
            return whole;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the simulation was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the simulation failed: " + e.getCause(), e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    /** What is known of the means of each scenario, then of each comparison, once {@link #tally()} has returned. */
    List<List<Estimate>> estimates() {
        return moments.estimates();
    }

    private long units() {
        return (plan.paths() + Block.PATHS - 1) / Block.PATHS;
    }

    private Tally work() throws InterruptedException {
        Tally tally = new Tally(programs, baseline, plan.replicates());
        for (long unit = nextUnit.getAndIncrement(); unit < units(); unit = nextUnit.getAndIncrement()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int paths = (int) Math.min(Block.PATHS, plan.paths() - unit * Block.PATHS);
            moments.add(unit, tally.run(unit, paths));
            advanced(paths);
        }
        return tally;
    }

    private synchronized void advanced(int paths) {
        pathsDone += paths;
        progress.advanced(pathsDone * programs.size(), plan.paths() * programs.size());
    }
}
