package org.entente.simulation.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * The counts of the values of replicates in cells, in ascending order of the values. A cell without values is left out.
 */
public final class ReplicateCells {

    private final int replicates;

    /** The number of values in the cells before each, and of all values. */
    private final long[] ranks;

    /** For each cell, and for the end, the number of each replicate's values in the cells before it. */
    private final long[] below;

    private final int degreesOfFreedom;

    private ReplicateCells(int replicates, long[] ranks, long[] below) {
        this.replicates = replicates;
        this.ranks = ranks;
        this.below = below;
        int filled = 0;
        for (int r = 0; r < replicates; r++) {
            filled += of(r) > 0 ? 1 : 0;
        }
        this.degreesOfFreedom = filled - 1;
    }

    /** One cell of {@code count} independent values. */
    static ReplicateCells ofIndependent(long count) {
        return new ReplicateCells(0, new long[] {0, count}, new long[0]);
    }

    /** The cells with these counts, at least one: of each cell the count of its values in each replicate. */
    static ReplicateCells of(List<long[]> cells) {
        Builder builder = new Builder(cells.get(0).length, cells.size());
        cells.forEach(cell -> builder.append(r -> cell[r]));
        return builder.build();
    }

    /** The number of replicates; 0 if values are independent. */
    int replicates() {
        return replicates;
    }

    /** The number of replicates with values, less 1. */
    int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** The number of cells. */
    int size() {
        return ranks.length - 1;
    }

    /** The count of the values in a cell. */
    long count(int cell) {
        return ranks[cell + 1] - ranks[cell];
    }

    /** The count of the values in the cells before a cell. */
    long before(int cell) {
        return ranks[cell];
    }

    /** The count of the values of replicate {@code r}. */
    long of(int r) {
        return below[size() * replicates + r];
    }

    /** The count of the values of replicate {@code r} in the cells before a cell. */
    long before(int cell, int r) {
        return below[cell * replicates + r];
    }

    /** The count of the values of replicate {@code r} in a cell. */
    long count(int cell, int r) {
        return before(cell + 1, r) - before(cell, r);
    }

    /** The cell of the value of this rank, or of the last. */
    int at(double rank) {
        int low = 0;
        int high = size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranks[middle + 1] < rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A builder that takes cells in ascending order. */
    static final class Builder {

        private final int replicates;
        private final long[] ranks;
        private final long[] below;
        private int size;

        /** A builder for at most {@code capacity} cells. */
        Builder(int replicates, int capacity) {
            this.replicates = replicates;
            this.ranks = new long[capacity + 1];
            this.below = new long[(capacity + 1) * replicates];
        }

        /** Appends a cell, whose counts of replicates are given by number, unless it is empty. */
        void append(IntToLongFunction counts) {
            long total = 0;
            for (int r = 0; r < replicates; r++) {
                total += counts.applyAsLong(r);
            }
            if (total == 0) {
                return;
            }
            int row = size * replicates;
            for (int r = 0; r < replicates; r++) {
                below[row + replicates + r] = below[row + r] + counts.applyAsLong(r);
            }
            size++;
            ranks[size] = ranks[size - 1] + total;
        }

        ReplicateCells build() {
            return size + 1 == ranks.length
                    ? new ReplicateCells(replicates, ranks, below)
                    : new ReplicateCells(
                            replicates, Arrays.copyOf(ranks, size + 1), Arrays.copyOf(below, (size + 1) * replicates));
        }
    }
}
