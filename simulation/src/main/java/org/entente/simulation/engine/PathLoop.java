package org.entente.simulation.engine;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.ProgramGroup;
import org.entente.simulation.kernel.UnboundedPathException;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;

/**
 * The loop that runs programs side by side over units of paths, on threads. Each thread takes one unit of {@link
 * Block#PATHS} paths after another, and hands its outcomes to a worker. Workers must count exactly in any order, or
 * merge in a fixed tree: then results have the same bits for any number of threads, and for any number of calls.
 */
public final class PathLoop {

    private final List<OutcomeBlock> blocks;
    private final long programs;
    private final long plannedPaths;
    private final OutcomeBlock.UnboundedPaths unbounded;

    /** A worker, which takes the outcomes of the units of one thread. */
    @FunctionalInterface
    public interface Worker {

        /** Takes the outcomes of {@code paths} paths of a unit, all that are not left out, after their last month. */
        void take(long unit, int paths, OutcomeBlock found);

        /** Whether it wants to see the months of {@code unit}; no by default. */
        default boolean wantsMonths(long unit) {
            return false;
        }

        /** Takes month {@code t} of a unit whose months it wants to see, which the blocks of {@code found} hold. */
        default void month(OutcomeBlock found, int t) {}

        /** A worker that hands everything to each of {@code workers}. */
        static Worker all(List<Worker> workers) {
            return new AllWorkers(workers);
        }
    }

    private record AllWorkers(List<Worker> workers) implements Worker {

        @Override
        public void take(long unit, int paths, OutcomeBlock found) {
            for (Worker worker : workers) {
                worker.take(unit, paths, found);
            }
        }

        @Override
        public boolean wantsMonths(long unit) {
            return workers.stream().anyMatch(worker -> worker.wantsMonths(unit));
        }

        @Override
        public void month(OutcomeBlock found, int t) {
            for (Worker worker : workers) {
                worker.month(found, t);
            }
        }
    }

    /**
     * A loop over the paths of a plan, which ends with an exception where a path carries what is no amount of money.
     *
     * @param reported the metrics that are reported of each program, each with its column
     */
    public PathLoop(ProgramGroup group, List<SortedMap<Metric, Integer>> reported, SimulationPlan plan) {
        this(group, reported, plan, OutcomeBlock.UnboundedPaths.REFUSED);
    }

    /**
     * A loop over the paths of a plan.
     *
     * @param reported the metrics that are reported of each program, each with its column
     * @param unbounded takes the paths that carry what is no amount of money, from several threads at once
     */
    public PathLoop(
            ProgramGroup group,
            List<SortedMap<Metric, Integer>> reported,
            SimulationPlan plan,
            OutcomeBlock.UnboundedPaths unbounded) {
        this.unbounded = unbounded;
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
     * @throws UnboundedPathException about the first path that carries what is no amount of money, unless such paths
     *     are taken
     */
    public void run(long fromUnit, long paths, Supplier<Worker> workers, Progress progress) {
        Units units = new Units(fromUnit, paths);
        SharedProgress shared = new SharedProgress(progress, fromUnit * Block.PATHS);
        try {
            Workers.forEach(
                    blocks.size(),
                    blocks,
                    block -> {
                        walk(block, units, workers.get(), shared);
                        return block;
                    },
                    block -> {});
        } catch (UnboundedPathException failure) {
            units.finish(block());
            throw failure;
        }
    }

    private static void walk(OutcomeBlock found, Units units, Worker worker, SharedProgress shared)
            throws InterruptedException {
        for (long unit = units.next(); units.has(unit); unit = units.next()) {
            Workers.requireUninterrupted();
            OutcomeBlock run = units.run(unit, found, worker);
            worker.take(unit, run.paths(), run);
            shared.advanced(units.paths(unit));
        }
        Workers.requireUninterrupted();
    }

    /** The units of a run, which threads take in order. */
    private final class Units {

        private final AtomicLong next;
        private final long paths;
        private final SortedSet<Long> unfinished = new ConcurrentSkipListSet<>();

        Units(long from, long paths) {
            this.next = new AtomicLong(from);
            this.paths = paths;
        }

        /** The next unit, which is unfinished until it has run. */
        long next() {
            long unit = next.getAndIncrement();
            if (has(unit)) {
                unfinished.add(unit);
            }
            return unit;
        }

        boolean has(long unit) {
            return unit < Block.units(paths);
        }

        /** The number of paths in {@code unit}. */
        int paths(long unit) {
            return (int) Math.min(Block.PATHS, paths - unit * Block.PATHS);
        }

        /** Runs {@code unit} and returns the block that holds it: {@code block}, or a new one to show its months. */
        OutcomeBlock run(long unit, OutcomeBlock block, Worker worker) {
            OutcomeBlock found = block;
            if (worker.wantsMonths(unit)) {
                found = block.whole();
                found.run(unit * Block.PATHS, paths(unit), worker::month, unbounded);
            } else {
                found.run(unit * Block.PATHS, paths(unit), unbounded);
            }
            unfinished.remove(unit);
            return found;
        }

        /**
         * Runs in order what was taken and not finished when a unit failed. The first of these that fails is the first
         * of all, whichever thread failed first.
         */
        void finish(OutcomeBlock found) {
            for (long unit : unfinished) {
                found.run(unit * Block.PATHS, paths(unit));
            }
        }
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
