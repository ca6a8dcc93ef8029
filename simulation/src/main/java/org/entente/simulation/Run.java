package org.entente.simulation;

import java.util.ArrayList;
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
import org.entente.simulation.kernel.ProgramGroup;
import org.entente.simulation.statistics.MomentEstimate;

/**
 * One run of programs on threads. The paths fall into units of {@link Block#PATHS}, which threads take one after the
 * other; what they count is exact in any order, and moments merge in the order of the units, so that results have the same bits
 * for any number of threads, and for any number of stages in which the paths are run.
 */
final class Run {

    private final SimulationPlan plan;
    private final int scenarios;
    private final Progress progress;
    private final List<Tally> tallies = new ArrayList<>();
    private final AtomicLong nextUnit = new AtomicLong();
    private final MomentsInOrder moments;
    private long pathsDone;

    Run(SimulationPlan plan, List<Program> programs, OptionalInt baseline, Progress progress) {
        this.plan = plan;
        this.scenarios = programs.size();
        ProgramGroup ensemble = new ProgramGroup(programs);
        this.progress = progress;
        this.moments = new MomentsInOrder(plan.replicates());
        for (long i = 0; i < Math.min(plan.threads(), Block.units(plan.paths())); i++) {
            tallies.add(
                    i == 0
                            ? new Tally(ensemble, baseline, plan)
                            : tallies.get(0).another());
        }
    }

    /**
     * Runs on until {@code paths} paths are done, all of the plan or whole units of them.
     *
     * @throws CancellationException if the calling thread is interrupted meanwhile
     */
    void advanceTo(long paths) {
        ExecutorService executor = Executors.newFixedThreadPool(tallies.size());
        try {
            // Whoever ends first is heard first, so that one thread's failure ends the run while others wait for it.
            ExecutorCompletionService<Tally> ended = new ExecutorCompletionService<>(executor);
            tallies.forEach(tally -> ended.submit(() -> work(tally, paths)));
            for (int i = 0; i < tallies.size(); i++) {
                ended.take().get();
            }
            nextUnit.set(Block.units(paths));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the simulation was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the simulation failed: " + e.getCause(), e.getCause());
        } finally {
            Workers.end(executor);
        }
    }

    /** What all threads count; complete once everything is done. */
    Tally tally() {
        return tallies.get(0);
    }

    /** What the paths done so far say of the means of the outcomes of all scenarios, then of each comparison. */
    List<List<MomentEstimate>> estimates() {
        return moments.estimates();
    }

    private Tally work(Tally tally, long paths) throws InterruptedException {
        for (long unit = nextUnit.getAndIncrement(); unit < Block.units(paths); unit = nextUnit.getAndIncrement()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int inUnit = (int) Math.min(Block.PATHS, paths - unit * Block.PATHS);
            moments.add(unit, tally.run(unit, inUnit));
            advanced(inUnit);
        }
        return tally;
    }

    private synchronized void advanced(int paths) {
        pathsDone += paths;
        progress.advanced(pathsDone * scenarios, plan.paths() * scenarios);
    }
}
