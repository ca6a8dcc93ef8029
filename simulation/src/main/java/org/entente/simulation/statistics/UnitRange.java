package org.entente.simulation.statistics;

import java.util.Comparator;

/**
 * A range of 2^{@code level} consecutive units of a replicate, which begins with a multiple of that.
 *
 * @param replicate the number of the replicate, from 0
 * @param level the binary logarithm of the number of units
 * @param index how many ranges of this length lie before it in the replicate
 */
public record UnitRange(int replicate, int level, long index) implements Comparable<UnitRange> {

    /** The level of the longest range. */
    private static final int MAX_LEVEL = 62;

    private static final Comparator<UnitRange> IN_ORDER = Comparator.comparingInt(UnitRange::replicate)
            .thenComparingLong(UnitRange::firstUnit)
            .thenComparingInt(UnitRange::level);

    public UnitRange {
        boolean isRange = replicate >= 0 && level >= 0 && level <= MAX_LEVEL && index >= 0;
        if (!(isRange && index <= Long.MAX_VALUE >> level)) {
            throw new IllegalArgumentException("a range of units must lie in a replicate, but was of replicate "
                    + replicate + ", level " + level + ", index " + index);
        }
    }

    /** The range of the one unit {@code unit} of a plan with {@code replicates} replicates. */
    static UnitRange of(long unit, int replicates) {
        return new UnitRange((int) (unit % replicates), 0, unit / replicates);
    }

    /** The first of the units, counted within the replicate. */
    long firstUnit() {
        return index << level;
    }

    /** Whether the range is the first half of one that is twice as long. */
    boolean isFirstHalf() {
        return (index & 1) == 0;
    }

    /** The other half of the range that is twice as long. */
    UnitRange otherHalf() {
        return new UnitRange(replicate, level, index ^ 1);
    }

    /** The range that is twice as long. */
    UnitRange whole() {
        return new UnitRange(replicate, level + 1, index >> 1);
    }

    /** The order of replicates, then of units. */
    @Override
    public int compareTo(UnitRange other) {
        return IN_ORDER.compare(this, other);
    }
}
