package org.entente.simulation.statistics;

import java.util.Arrays;

/*
 * Bins are read off the bits of a double: sign, exponent and the highest 10 bits of the significand name the bin, 1024
 * of them to an octave (a factor of two) on either side of zero. A bin is less than 2^-10 of its values wide, so any
 * number in it stands for any other with a relative error below 0.1 %. Of each value the next 10 bits, its place within
 * the bin, are added up, so that a bin knows the mean of its values to 2^-20. A bin of equal values, a cap that many
 * paths reach say, reports that value: exactly, if it has no more than 21 significant bits.
 *
 * With hundreds of histograms, memory is the main cost. So a bin is one int, and a value is added by one addition:
 *
 *     bits 31-21  count         bits 20-0  sum of places
 *
 * When the count is full, both move to longs that are kept beside the octave; the sum cannot overflow before that.
 *
 * Nearly half of the octaves that are hit at all lie far out in a tail and hold hardly any values: until there are 255,
 * an octave is a list of them, behind their number. Zero and the subnormal numbers, which count as zero, are counted
 * apart. Octaves of either sign alternate in a table that spans the exponents seen so far; slot 2 e + s holds those of
 * exponent field e and sign bit s.
 */

/** Log-linear bins: counts of values, by their high halves, in bins of equal width within each octave. */
final class LogLinearBins {

    private static final int BINS = 1 << BinnedSample.BIN_BITS;
    private static final int INITIAL_LIST_LENGTH = 16;
    private static final int MAX_LIST_LENGTH = 256;
    private static final int EXPONENT_SHIFT = BinnedSample.BIN_BITS + BinnedSample.PLACE_BITS;
    private static final int COUNT_SHIFT = 21;
    private static final int ONE_COUNT = 1 << COUNT_SHIFT;
    private static final int MAX_COUNT = (1 << (Integer.SIZE - COUNT_SHIFT)) - 1;
    private static final int SPECIAL_EXPONENT = 0x7FF;
    private static final int[] NO_VALUES = {};
    private static final long[] NOTHING_MOVED = {};

    private long zeros;
    private int firstSlot;

    /** For each octave its bins, or the list of its values, or an empty array. */
    private int[][] octaves = {};

    /** For each octave the counts that were moved out of full bins, then the sums of their places. */
    private long[][] moved = {};

    /** Counts {@code n} zeros. */
    void addZeros(long n) {
        zeros += n;
    }

    /**
     * Counts the first {@code n} of the values with these high halves.
     *
     * @throws IllegalArgumentException if a value is infinite or NaN
     */
    void add(int[] highs, int n) {
        for (int i = countFrom(highs, 0, n); i < n; i = countFrom(highs, i + 1, n)) {
            addApart(highs[i]);
        }
    }

    /**
     * Counts from index {@code from} on until a value whose octave has no bins, and returns the index of that value.
     */
    private int countFrom(int[] highs, int from, int n) {
        int[][] table = octaves;
        int first = firstSlot;
        int i = from;
        for (; i < n; i++) {
            int index = slot(highs[i]) - first;
            if (index < 0 || index >= table.length) {
                break;
            }
            int[] bins = table[index];
            if (bins.length < BINS) {
                break;
            }
            int bin = bin(highs[i]);
            int packed = bins[bin] + increment(highs[i]);
            bins[bin] = packed;
            if (count(packed) == MAX_COUNT) {
                move(index, bin);
            }
        }
        return i;
    }

    private static int exponent(int high) {
        return (high >>> EXPONENT_SHIFT) & SPECIAL_EXPONENT;
    }

    /** The slot of the octave of a value with this high half. */
    static int slot(int high) {
        return 2 * exponent(high) + (high >>> (Integer.SIZE - 1));
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

    private void move(int index, int bin) {
        if (moved[index] == NOTHING_MOVED) {
            moved[index] = new long[2 * BINS];
        }
        moved[index][bin] += MAX_COUNT;
        moved[index][BINS + bin] += sum(octaves[index][bin]);
        octaves[index][bin] = 0;
    }

    /** Counts a value whose octave has no bins. */
    private void addApart(int high) {
        if (exponent(high) == 0) {
            zeros++;
        } else {
            int index = indexOf(high);
            octaves[index] = listed(octaves[index], high);
        }
    }

    /** The index of a value's octave, which the table has from now on. */
    private int indexOf(int high) {
        if (exponent(high) == SPECIAL_EXPONENT) {
            double value = Double.longBitsToDouble((long) high << Integer.SIZE);
            throw new IllegalArgumentException("values must be finite, but one was " + value);
        }
        int slot = slot(high);
        if (octaves.length == 0) {
            firstSlot = slot;
        }
        if (slot < firstSlot || slot >= firstSlot + octaves.length) {
            span(Math.min(firstSlot, slot), Math.max(firstSlot + octaves.length, slot + 1));
        }
        return slot - firstSlot;
    }

    /** Widens the tables to the slots from {@code from} until before {@code to}. */
    private void span(int from, int to) {
        int[][] widerOctaves = new int[to - from][];
        long[][] widerMoved = new long[to - from][];
        Arrays.fill(widerOctaves, NO_VALUES);
        Arrays.fill(widerMoved, NOTHING_MOVED);
        System.arraycopy(octaves, 0, widerOctaves, firstSlot - from, octaves.length);
        System.arraycopy(moved, 0, widerMoved, firstSlot - from, moved.length);
        octaves = widerOctaves;
        moved = widerMoved;
        firstSlot = from;
    }

    /** A list with one more value, or the bins of its values if the list gets too long. */
    private static int[] listed(int[] list, int high) {
        int last = list.length == 0 ? 1 : list[0] + 1;
        int[] longer = last < list.length ? list : Arrays.copyOf(list, Math.max(INITIAL_LIST_LENGTH, 2 * list.length));
        longer[0] = last;
        longer[last] = high;
        return last == MAX_LIST_LENGTH - 1 ? bins(longer) : longer;
    }

    /** The bins of an octave, made from its values if the octave is a list; empty if it holds none. */
    private static int[] bins(int[] octave) {
        if (octave.length == 0 || octave.length == BINS) {
            return octave;
        }
        int[] bins = new int[BINS];
        for (int i = 1; i <= octave[0]; i++) {
            bins[bin(octave[i])] += increment(octave[i]);
        }
        return bins;
    }

    /** The values counted so far. */
    BinnedSample sample() {
        BinnedSample.Builder sample = new BinnedSample.Builder();
        for (int index = octaves.length - 1; index >= 0; index--) {
            if (isNegative(index)) {
                appendNegative(sample, index);
            }
        }
        sample.append(0, zeros, 0);
        for (int index = 0; index < octaves.length; index++) {
            if (!isNegative(index)) {
                appendPositive(sample, index);
            }
        }
        return sample.build();
    }

    private boolean isNegative(int index) {
        return ((firstSlot + index) & 1) == 1;
    }

    private void appendPositive(BinnedSample.Builder sample, int index) {
        int[] bins = bins(octaves[index]);
        for (int bin = 0; bin < bins.length; bin++) {
            append(sample, firstKey(index) + bin, index, bins, bin);
        }
    }

    /** Keys of negative numbers are negative: the bins furthest from zero come first. */
    private void appendNegative(BinnedSample.Builder sample, int index) {
        int[] bins = bins(octaves[index]);
        for (int bin = bins.length - 1; bin >= 0; bin--) {
            append(sample, -(firstKey(index) + bin), index, bins, bin);
        }
    }

    private int firstKey(int index) {
        return ((firstSlot + index) >> 1) * BINS;
    }

    private void append(BinnedSample.Builder sample, int key, int index, int[] bins, int bin) {
        boolean isMoved = moved[index] != NOTHING_MOVED;
        long before = isMoved ? moved[index][bin] : 0;
        long placesBefore = isMoved ? moved[index][BINS + bin] : 0;
        sample.append(key, before + count(bins[bin]), placesBefore + sum(bins[bin]));
    }
}
