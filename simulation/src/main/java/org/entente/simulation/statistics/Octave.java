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
 * list of them, behind their number. An entry of the list has the value's bin and place, and its group:
 *
 *     bits 24-15  bin         bits 14-5  place        bits 4-0  group
 *
 * Cells are 16 times as wide as bins: the highest 6 bits of the significand name the cell. Each group of replicates has
 * cells of its own, which follow each other. A cell is a char, so that the cells of 16 groups need half of the memory
 * of the bins. Where a char overflows, 65,536 are carried to a long. An octave that is a list has no cells, unless
 * another octave's were added.
 */
/** The counts of the values of one sign and exponent: of all of them in bins, and of those of each group in cells. */
final class Octave {

    /** The number of bins. */
    static final int BINS = 1 << BinnedSample.BIN_BITS;

    private static final int CELL_BITS = 6;

    /** The number of cells of a group. */
    static final int CELLS = 1 << CELL_BITS;

    private static final int CELL_SHIFT = BinnedSample.BIN_BITS + BinnedSample.PLACE_BITS - CELL_BITS;
    private static final int GROUP_BITS = 5;
    private static final int IN_OCTAVE = (1 << (BinnedSample.BIN_BITS + BinnedSample.PLACE_BITS)) - 1;
    private static final int INITIAL_LIST_LENGTH = 16;
    private static final int MAX_LIST_LENGTH = 256;
    private static final int COUNT_SHIFT = 21;
    private static final int ONE_COUNT = 1 << COUNT_SHIFT;
    private static final int MAX_COUNT = (1 << (Integer.SIZE - COUNT_SHIFT)) - 1;
    private static final long CARRY = 1L << Character.SIZE;
    private static final long[] NOTHING = {};
    private static final char[] NO_CELLS = {};

    /** Bins, or a list of values, or an empty array. */
    private int[] bins = {};

    /** The counts that were moved out of full bins, then the sums of their places. */
    private long[] moved = NOTHING;

    private final int groups;

    /** Empty until there are bins. */
    private char[] cells = NO_CELLS;

    private long[] carried = NOTHING;

    /** An octave without values, of up to 32 groups; without groups it has no cells. */
    Octave(int groups) {
        this.groups = groups;
    }

    /** Counts a value with this high half, which is of {@code group}; of group 0 where there are none. */
    void add(int high, int group) {
        if (bins.length == BINS) {
            addToBin(high);
            if (cells.length > 0) {
                addToCell(cell(high, group));
            }
        } else {
            addToList(((high & IN_OCTAVE) << GROUP_BITS) | group);
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

    private static int cell(int high, int group) {
        return group * CELLS + ((high >>> CELL_SHIFT) & (CELLS - 1));
    }

    private static int high(int entry) {
        return entry >>> GROUP_BITS;
    }

    private static int group(int entry) {
        return entry & ((1 << GROUP_BITS) - 1);
    }

    private boolean isList() {
        return bins.length < BINS;
    }

    /** The number of values in the list. */
    private int listed() {
        return bins.length == 0 ? 0 : bins[0];
    }

    private void addToList(int entry) {
        int last = listed() + 1;
        if (last >= bins.length) {
            bins = Arrays.copyOf(bins, Math.max(INITIAL_LIST_LENGTH, 2 * bins.length));
        }
        bins[0] = last;
        bins[last] = entry;
        if (last == MAX_LIST_LENGTH - 1) {
            spread();
        }
    }

    /** Makes bins and cells of the list. */
    private void spread() {
        int[] list = bins;
        bins = new int[BINS];
        requireCells();
        for (int i = 1; i <= list[0]; i++) {
            add(high(list[i]), group(list[i]));
        }
    }

    private void requireCells() {
        if (cells.length < groups * CELLS) {
            cells = new char[groups * CELLS];
        }
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
        requireCells();
        long count = cells[cell] + more;
        cells[cell] = (char) count;
        if (count >= CARRY) {
            carry(cell, count & -CARRY);
        }
    }

    /** Sets {@code counts} to those of the cells of all groups. */
    void countCells(long[] counts) {
        for (int cell = 0; cell < counts.length; cell++) {
            counts[cell] = (cells.length > 0 ? cells[cell] : 0) + (carried.length > 0 ? carried[cell] : 0);
        }
        for (int i = 1; isList() && i <= listed(); i++) {
            counts[cell(high(bins[i]), group(bins[i]))]++;
        }
    }

    /** The number of cells that any group has values in; {@code counts} is set to those of all groups. */
    int filledCells(long[] counts) {
        countCells(counts);
        int filled = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            long total = 0;
            for (int ofGroup = cell; ofGroup < counts.length; ofGroup += CELLS) {
                total += counts[ofGroup];
            }
            filled += total > 0 ? 1 : 0;
        }
        return filled;
    }

    /** At least the number of bins with values. */
    int size() {
        if (isList()) {
            return listed();
        }
        int filled = 0;
        for (int bin = 0; bin < BINS; bin++) {
            filled += bins[bin] == 0 && (moved.length == 0 || moved[bin] == 0) ? 0 : 1;
        }
        return filled;
    }

    /** Appends the bins, which are of positive values; {@code firstKey} is the key of the first. */
    void appendAscending(AscendingBins sample, int firstKey) {
        if (isList()) {
            appendList(sample, firstKey, false);
            return;
        }
        for (int bin = 0; bin < BINS; bin++) {
            append(sample, firstKey + bin, bin);
        }
    }

    /** Appends the bins, which are of negative values, with negative keys: those furthest from zero come first. */
    void appendDescending(AscendingBins sample, int firstKey) {
        if (isList()) {
            appendList(sample, firstKey, true);
            return;
        }
        for (int bin = BINS - 1; bin >= 0; bin--) {
            append(sample, -(firstKey + bin), bin);
        }
    }

    private void appendList(AscendingBins sample, int firstKey, boolean isNegative) {
        int[] sorted = bins.length == 0 ? bins : Arrays.copyOfRange(bins, 1, 1 + listed());
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        for (int done = 0; done <= last; ) {
            int bin = bin(high(sorted[isNegative ? last - done : done]));
            int first = done;
            long sum = 0;
            while (done <= last && bin(high(sorted[isNegative ? last - done : done])) == bin) {
                sum += BinnedSample.place(high(sorted[isNegative ? last - done : done]));
                done++;
            }
            sample.append(isNegative ? -(firstKey + bin) : firstKey + bin, done - first, sum);
        }
    }

    private void append(AscendingBins sample, int key, int bin) {
        int packed = bins[bin];
        if (moved.length > 0) {
            sample.append(key, moved[bin] + count(packed), moved[BINS + bin] + sum(packed));
        } else if (packed != 0) {
            sample.append(key, count(packed), sum(packed));
        }
    }
}
