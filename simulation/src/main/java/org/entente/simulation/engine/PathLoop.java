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
 * Runs programs side by side over units of paths, on threads. Threads take the units of {@link Block#PATHS} paths one
 * after the other and hand what they find to workers. What workers take must be exact in any order, or merged in the
 * order of the units: then results have the same bits for any number of threads, and for any number of calls.
 */
public final class PathLoop {

    private final List<OutcomeBlock> blocks;
    private final long programs;
    private final long plannedPaths;

    /** Takes what one thread finds. */
    @FunctionalInterface
    public interface Worker {

        /**
         * Takes what {@code found} holds of the first {@code paths} paths of a unit, after their last month.
         *
         * @throws InterruptedException if the thread is interrupted while it waits for other units
         */
        void take(long unit, int paths, OutcomeBlock found) throws InterruptedException;

        /** Takes what {@code found} holds of month {@code t} of a unit; nothing by default. */
        default void month(OutcomeBlock found, int t) {}

        /** The worker that hands everything to each of {@code workers}. */
        static Worker all(List<Worker> workers) {
            return new Workforce(workers);
        }
    }

    private record Workforce(List<Worker> workers) implements Worker {

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
     * @param reported what is reported of each program, each with the column that holds it
     */
    public PathLoop(ProgramGroup ensemble, List<SortedMap<Metric, Integer>> reported, SimulationPlan plan) {
        this.programs = reported.size();
        this.plannedPaths = plan.paths();
        this.blocks = LongStream.range(0, Math.min(plan.threads(), Block.units(plan.paths())))
                .mapToObj(thread -> new OutcomeBlock(ensemble, reported))
                .toList();
    }

    /** A block of this loop, all of which number the same outcomes alike. */
    public OutcomeBlock block() {
        return blocks.get(0);
    }

    /**
     * Runs the paths from those of {@code fromUnit} on, until {@code paths} paths are done: all of the plan or whole
     * units of them.
     *
     * @param workers asked once on each thread
     * @throws CancellationException if the calling thread is interrupted meanwhile
     */
    public void run(long fromUnit, long paths, Supplier<Worker> workers, Progress progress) {
        AtomicLong nextUnit = new AtomicLong(fromUnit);
        SharedProgress told = new SharedProgress(progress, fromUnit * Block.PATHS);
        Workers.forEach(
                blocks.size(),
                blocks,
                block -> {
                    walk(block, nextUnit, paths, workers.get(), told);
                    return block;
                },
                block -> {});
    }

    private static void walk(OutcomeBlock found, AtomicLong nextUnit, long paths, Worker worker, SharedProgress told)
            throws InterruptedException {
        OutcomeBlock.MonthListener months = worker::month;
        for (long unit = nextUnit.getAndIncrement(); unit < Block.units(paths); unit = nextUnit.getAndIncrement()) {
            Workers.requireUninterrupted();
            long first = unit * Block.PATHS;
            int inUnit = (int) Math.min(Block.PATHS, paths - first);
            found.run(first, inUnit, months);
            worker.take(unit, inUnit, found);
            told.advanced(inUnit);
        }
        Workers.requireUninterrupted();
    }

    /** How far all threads are together. */
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
