package org.entente.simulation.statistics;

import java.util.Arrays;

/*
 * Bins are read off the bits of a double: the highest 10 bits of the significand name the bin, 1024 of them to an
 * octave (a factor of two) on either side of zero. A bin is less than 2^-10 of its values wide, so any number in it
 * stands for any other with a relative error below 0.1 %. Of each value the next 10 bits, its place within the bin, are
 * added up, so that a bin knows the mean of its values to 2^-20. A bin of equal values, a cap that many paths reach
 * say, reports that value: exactly, if it has no more than 21 significant bits.
 *
 * With hundreds of histograms, memory is the main cost. So a bin is one int, and a value is added by one addition:
 *
 *     bits 31-21  count         bits 20-0  sum of places
 *
 * When the count is full, both move to longs that are kept beside; the sum cannot overflow before that. Nearly half of
 * the octaves that are hit at all lie far out in a tail and hold hardly any values: until there are 255, an octave is a
 * list of them, behind their number.
 *
 * Cells are 16 times as wide as bins: the highest 6 bits of the significand name the cell. Each group of replicates has
 * cells of its own, which follow each other. A cell is a char, so that the cells of 16 groups need half of the memory
 * of the bins. Where a char overflows, 65,536 are carried to a long.
 */
/** The counts of the values of one sign and exponent: of all of them in bins, and of those of each group in cells. */
final class Octave {

    /** The number of bins. */
    static final int BINS = 1 << BinnedSample.BIN_BITS;

    private static final int CELL_BITS = 6;

    /** The number of cells of a group. */
    static final int CELLS = 1 << CELL_BITS;

    private static final int CELL_SHIFT = BinnedSample.BIN_BITS + BinnedSample.PLACE_BITS - CELL_BITS;
    private static final int INITIAL_LIST_LENGTH = 16;
    private static final int MAX_LIST_LENGTH = 256;
    private static final int COUNT_SHIFT = 21;
    private static final int ONE_COUNT = 1 << COUNT_SHIFT;
    private static final int MAX_COUNT = (1 << (Integer.SIZE - COUNT_SHIFT)) - 1;
    private static final long CARRY = 1L << Character.SIZE;
    private static final long[] NOTHING = {};

    /** Bins, or a list of values, or an empty array. */
    private int[] bins = {};

    /** The counts that were moved out of full bins, then the sums of their places. */
    private long[] moved = NOTHING;

    private final char[] cells;
    private long[] carried = NOTHING;

    /** An octave without values; without groups it has no cells. */
    Octave(int groups) {
        cells = new char[groups * CELLS];
    }

    /** Counts a value with this high half; {@code firstCell} is the first of its group's cells. */
    void add(int high, int firstCell) {
        if (bins.length == BINS) {
            addToBin(high);
        } else {
            addToList(high);
        }
        if (cells.length > 0) {
            addToCell(firstCell + ((high >>> CELL_SHIFT) & (CELLS - 1)));
        }
    }

    private void addToBin(int high) {
        int bin = bin(high);
        int packed = bins[bin] + increment(high);
        bins[bin] = packed;
        if (count(packed) == MAX_COUNT) {
            move(bin);
        }
    }

    private static int bin(int high) {
        return (high >>> BinnedSample.PLACE_BITS) & (BINS - 1);
    }

    /** The number that a value adds to its bin. */
    private static int increment(int high) {
        return ONE_COUNT + BinnedSample.place(high);
    }

    private static int count(int packed) {
        return packed >>> COUNT_SHIFT;
    }

    private static int sum(int packed) {
        return packed & (ONE_COUNT - 1);
    }

    private void move(int bin) {
        if (moved.length == 0) {
            moved = new long[2 * BINS];
        }
        moved[bin] += MAX_COUNT;
        moved[BINS + bin] += sum(bins[bin]);
        bins[bin] = 0;
    }

    /** Adds a value to the list, which becomes bins if it gets too long. */
    private void addToList(int high) {
        int last = bins.length == 0 ? 1 : bins[0] + 1;
        if (last >= bins.length) {
            bins = Arrays.copyOf(bins, Math.max(INITIAL_LIST_LENGTH, 2 * bins.length));
        }
        bins[0] = last;
        bins[last] = high;
        if (last == MAX_LIST_LENGTH - 1) {
            bins = bins();
        }
    }

    /** The bins, made from values if they are a list; empty without values. */
    private int[] bins() {
        if (bins.length == 0 || bins.length == BINS) {
            return bins;
        }
        int[] made = new int[BINS];
        for (int i = 1; i <= bins[0]; i++) {
            made[bin(bins[i])] += increment(bins[i]);
        }
        return made;
    }

    private void addToCell(int cell) {
        if (++cells[cell] == 0) {
            carry(cell, CARRY);
        }
    }

    private void carry(int cell, long count) {
        if (carried.length == 0) {
            carried = new long[cells.length];
        }
        carried[cell] += count;
    }

    /** Adds {@code more} values to cell {@code cell} of all groups, and to no bin. */
    void addToCell(int cell, long more) {
        long count = cells[cell] + more;
        cells[cell] = (char) count;
        if (count >= CARRY) {
            carry(cell, count & -CARRY);
        }
    }

    /** The count in cell {@code cell} of all groups. */
    long inCell(int cell) {
        return cells[cell] + (carried.length > 0 ? carried[cell] : 0);
    }

    /** The count of each cell, of all groups together. */
    long[] cellTotals() {
        long[] totals = new long[CELLS];
        for (int cell = 0; cell < cells.length; cell++) {
            totals[cell & (CELLS - 1)] += inCell(cell);
        }
        return totals;
    }

    /** At least the number of bins with values. */
    int size() {
        if (moved.length > 0) {
            return BINS;
        }
        if (bins.length < BINS) {
            return bins.length == 0 ? 0 : bins[0];
        }
        int filled = 0;
        for (int packed : bins) {
            filled += packed == 0 ? 0 : 1;
        }
        return filled;
    }

    /** Appends the bins, which are of positive values; {@code firstKey} is the key of the first. */
    void appendAscending(BinnedSample.Builder sample, int firstKey) {
        int[] made = bins();
        for (int bin = 0; bin < made.length; bin++) {
            append(sample, firstKey + bin, made[bin], bin);
        }
    }

    /** Appends the bins, which are of negative values, with negative keys: those furthest from zero come first. */
    void appendDescending(BinnedSample.Builder sample, int firstKey) {
        int[] made = bins();
        for (int bin = made.length - 1; bin >= 0; bin--) {
            append(sample, -(firstKey + bin), made[bin], bin);
        }
    }

    private void append(BinnedSample.Builder sample, int key, int packed, int bin) {
        if (moved.length > 0) {
            sample.append(key, moved[bin] + count(packed), moved[BINS + bin] + sum(packed));
        } else if (packed != 0) {
            sample.append(key, count(packed), sum(packed));
        }
    }
}
