package org.entente.simulation.engine;

import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.ProgramGroup;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;

/**
 * The loop that runs programs side by side over units of paths, on threads. Each thread takes one unit of {@link
 * Block#PATHS} paths after another, and hands its outcomes to a worker. Workers must count exactly in any order, or
 * merge in the order of the units: then results have the same bits for any number of threads, and for any number of
 * calls.
 */
public final class PathLoop {

    private final List<OutcomeBlock> blocks;
    private final long programs;
    private final long plannedPaths;

    /** A worker, which takes the outcomes of the units of one thread. */
    @FunctionalInterface
    public interface Worker {

        /**
         * Takes the outcomes of the first {@code paths} paths of a unit, after their last month.
         *
         * @throws InterruptedException if the thread is interrupted while it waits for other units
         */
        void take(long unit, int paths, OutcomeBlock found) throws InterruptedException;

        /** Takes month {@code t} of a unit, which the blocks of {@code found} hold; does nothing by default. */
        default void month(OutcomeBlock found, int t) {}

        /** A worker that hands everything to each of {@code workers}. */
        static Worker all(List<Worker> workers) {
            return new AllWorkers(workers);
        }
    }

    private record AllWorkers(List<Worker> workers) implements Worker {

        @Override
        public void take(long unit, int paths, OutcomeBlock found) throws InterruptedException {
            for (Worker worker : workers) {
                worker.take(unit, paths, found);
            }
        }

        @Override
        public void month(OutcomeBlock found, int t) {
            for (Worker worker : workers) {
                worker.month(found, t);
            }
        }
    }

    /**
     * A loop over the paths of a plan.
     *
     * @param reported the metrics that are reported of each program, each with its column
     */
    public PathLoop(ProgramGroup group, List<SortedMap<Metric, Integer>> reported, SimulationPlan plan) {
        this.programs = reported.size();
        this.plannedPaths = plan.paths();
        this.blocks = LongStream.range(0, Math.min(plan.threads(), Block.units(plan.paths())))
                .mapToObj(thread -> new OutcomeBlock(group, reported))
                .toList();
    }

    /** A block of this loop; all blocks of a loop number the outcomes alike. */
    public OutcomeBlock block() {
        return blocks.get(0);
    }

    /**
     * Runs the paths from the first of {@code fromUnit} on, until {@code paths} paths are done: all paths of the plan,
     * or whole units.
     *
     * @param workers gives a worker to each thread
     * @throws CancellationException if the calling thread is interrupted meanwhile
     */
    public void run(long fromUnit, long paths, Supplier<Worker> workers, Progress progress) {
        AtomicLong nextUnit = new AtomicLong(fromUnit);
        SharedProgress shared = new SharedProgress(progress, fromUnit * Block.PATHS);
        Workers.forEach(
                blocks.size(),
                blocks,
                block -> {
                    walk(block, nextUnit, paths, workers.get(), shared);
                    return block;
                },
                block -> {});
    }

    private static void walk(OutcomeBlock found, AtomicLong nextUnit, long paths, Worker worker, SharedProgress shared)
            throws InterruptedException {
        OutcomeBlock.MonthListener months = worker::month;
        for (long unit = nextUnit.getAndIncrement(); unit < Block.units(paths); unit = nextUnit.getAndIncrement()) {
            Workers.requireUninterrupted();
            long first = unit * Block.PATHS;
            int inUnit = (int) Math.min(Block.PATHS, paths - first);
            found.run(first, inUnit, months);
            worker.take(unit, inUnit, found);
            shared.advanced(inUnit);
        }
        Workers.requireUninterrupted();
    }

    /** The progress of all threads together. */
    private final class SharedProgress {

        private final Progress progress;
        private long done;

        SharedProgress(Progress progress, long done) {
            this.progress = progress;
            this.done = done;
        }

        synchronized void advanced(int paths) {
            done += paths;
            progress.advanced(done * programs, plannedPaths * programs);
        }
    }
}
