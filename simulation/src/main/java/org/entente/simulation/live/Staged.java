package org.entente.simulation.live;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.simulation.kernel.Block;

/**
 * What is counted of a number on more and more paths, and what that told after each stage. A stage counts the units
 * that it has more than the stage before. One thread at a time may use this object.
 *
 * @param <C> the counts
 * @param <R> what they tell
 */
final class Staged<C, R> {

    private final long lastPaths;
    private final Supplier<C> start;
    private final UnitCounter<C> counter;
    private final Function<C, R> described;
    private final SortedMap<Long, R> found = new TreeMap<>();
    private Optional<C> counts = Optional.empty();
    private long done;

    /** A counter of the units of a number. */
    @FunctionalInterface
    interface UnitCounter<C> {
        /** Counts the first {@code paths} paths of {@code unit}. */
        void count(C counts, int unit, int paths);
    }

    /**
     * Counts of no paths.
     *
     * @param lastPaths the paths of the last stage, after which the counts are no longer needed
     */
    Staged(long lastPaths, Supplier<C> start, UnitCounter<C> counter, Function<C, R> described) {
        this.lastPaths = lastPaths;
        this.start = start;
        this.counter = counter;
        this.described = described;
    }

    /** Whether it is known what the first {@code paths} paths tell. */
    boolean isAfter(long paths) {
        return found.containsKey(paths);
    }

    /** What the first {@code paths} paths tell: those of a stage, whose values are known. */
    R after(long paths) {
        R known = found.get(paths);
        if (known != null) {
            return known;
        }
        C all = counts.filter(before -> done <= paths).orElseGet(this::restarted);
        counts = Optional.empty(); // unless all units are counted
        count(all, done, paths);
        done = paths;
        counts = Optional.of(all).filter(next -> paths < lastPaths);
        R told = described.apply(all);
        found.put(paths, told);
        return told;
    }

    private C restarted() {
        done = 0;
        return start.get();
    }

    /** The counts of the first {@code paths} paths, made anew. */
    C counted(long paths) {
        C all = start.get();
        count(all, 0, paths);
        return all;
    }

    private void count(C counted, long from, long paths) {
        for (long unit = Block.units(from); unit < Block.units(paths); unit++) {
            counter.count(counted, (int) unit, (int) Math.min(Block.PATHS, paths - unit * Block.PATHS));
        }
    }
}
