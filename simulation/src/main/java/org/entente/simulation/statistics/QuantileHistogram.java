package org.entente.simulation.statistics;

import java.util.Arrays;

/*
 * Bins are read off the bits of a double: sign, exponent and the highest 10 bits of the significand name the bin, 1024 of
 * them to an octave (a factor of two) on either side of zero. A bin is less than 2^-10 of its values wide, so any number
 * in it stands for any other with a relative error below 0.1 %. Of each value the next 10 bits, its place within the bin,
 * are added up, so that a bin knows the mean of its values to 2^-20. A bin of equal values, a cap that many paths reach
 * say, reports that value: exactly, if it has no more than 21 significant bits.
 *
 * With hundreds of histograms, memory is what costs. So a bin is one int, and adding a value one addition to it:
 *
 *     bits 31-21  count         bits 20-0  sum of places
 *
 * When the count is full, both move to longs that are kept beside the octave; the sum cannot overflow before that. And
 * values wait in a buffer, which grows with them, until there are enough to bring the bins into the cache for: of each
 * its high half, which is all that is needed.
 *
 * An octave's bins are allocated when it is first hit. Zero and the subnormal numbers, which count as zero, are counted
 * apart. Octaves of either sign alternate in a table that spans the exponents seen so far; slot 2 e + s holds those of
 * exponent field e and sign bit s.
 */

/**
 * Counts of values in narrow bins, from which quantiles and means of tails come with a relative error below 2^-10. What
 * a histogram gives depends on the values alone, not on their order, so several threads may add to it in turn.
 *
 * <p>Memory: 4 KB for each octave on each side of zero that holds values, 16 KB more for each in which more than
 * 2046 values fell into one bin, and a buffer of up to 32 KB.
 */
public final class QuantileHistogram {

    private static final int FIRST_BUFFERED = 256;
    private static final int MOST_BUFFERED = 8192;
    private static final int BINS = 1 << BinnedSample.BIN_BITS;
    private static final int EXPONENT_SHIFT = BinnedSample.BIN_BITS + BinnedSample.PLACE_BITS;
    private static final int COUNT_SHIFT = 21;
    private static final int ONE = 1 << COUNT_SHIFT;
    private static final int FULL = (1 << (Integer.SIZE - COUNT_SHIFT)) - 1;
    private static final int SPECIAL_EXPONENT = 0x7FF;
    private static final int[] NO_BINS = {};
    private static final long[] NOTHING_MOVED = {};

    /** The high halves of values. */
    private int[] buffer = {};

    private int buffered;

    /** How many values wait until they are counted: the first time as many as the turn of the histogram says. */
    private int mostBuffered;

    private long zeros;
    private int firstSlot;
    private int[][] octaves = {};

    /** For each octave the counts of its bins that were full, then the sums of their places. */
    private long[][] moved = {};

    /** A histogram of no values. */
    public QuantileHistogram() {
        this(0);
    }

    /**
     * A histogram of no values, one of many that are filled alike. What waits in the buffer of each is counted after
     * another number of values, so that these do not all fall to whoever comes at one time.
     *
     * @param turn the number of the histogram
     */
    public QuantileHistogram(int turn) {
        mostBuffered = MOST_BUFFERED - turn % (MOST_BUFFERED / FIRST_BUFFERED) * FIRST_BUFFERED;
    }

    /**
     * Adds the first {@code n} of {@code values}, which are finite.
     *
     * @throws IllegalArgumentException now or later if a value is infinite or NaN; nothing can be had from the histogram
     *     from then on
     */
    public synchronized void add(double[] values, int n) {
        if (room() < n) {
            makeRoom(n);
        }
        for (int i = 0; i < n; i++) {
            buffer[buffered + i] = (int) (Double.doubleToRawLongBits(values[i]) >>> Integer.SIZE);
        }
        buffered += n;
    }

    private int room() {
        return buffer.length - buffered;
    }

    private void makeRoom(int n) {
        if (buffer.length >= mostBuffered) {
            flush();
            mostBuffered = MOST_BUFFERED;
        }
        if (room() < n) {
            int wanted = Math.min(mostBuffered, Math.max(FIRST_BUFFERED, 2 * buffer.length));
            buffer = Arrays.copyOf(buffer, Math.max(buffered + n, wanted));
        }
    }

    /** Adds {@code n} zeros. */
    public synchronized void addZeros(int n) {
        zeros += n;
    }

    /** The values added so far. */
    public synchronized BinnedSample sample() {
        flush();
        BinnedSample.Builder sample = new BinnedSample.Builder();
        for (int index = octaves.length - 1; index >= 0; index--) {
            if (isNegative(firstSlot + index) && octaves[index] != NO_BINS) {
                appendDescending(sample, index);
            }
        }
        sample.append(0, zeros, 0);
        for (int index = 0; index < octaves.length; index++) {
            if (!isNegative(firstSlot + index) && octaves[index] != NO_BINS) {
                appendAscending(sample, index);
            }
        }
        return sample.build();
    }

    private void appendAscending(BinnedSample.Builder sample, int index) {
        for (int bin = 0; bin < BINS; bin++) {
            sample.append(firstKey(index) + bin, countOf(index, bin), sumOf(index, bin));
        }
    }

    /** Of negative numbers, whose keys are negative: the bins furthest from zero come first. */
    private void appendDescending(BinnedSample.Builder sample, int index) {
        for (int bin = BINS - 1; bin >= 0; bin--) {
            sample.append(-(firstKey(index) + bin), countOf(index, bin), sumOf(index, bin));
        }
    }

    private int firstKey(int index) {
        return ((firstSlot + index) >> 1) * BINS;
    }

    private long countOf(int index, int bin) {
        int count = count(octaves[index][bin]);
        return moved[index] == NOTHING_MOVED ? count : count + moved[index][bin];
    }

    private long sumOf(int index, int bin) {
        int sum = sum(octaves[index][bin]);
        return moved[index] == NOTHING_MOVED ? sum : sum + moved[index][BINS + bin];
    }

    private void flush() {
        for (int i = countFrom(0); i < buffered; i = countFrom(i)) {
            if (exponent(buffer[i]) == 0) {
                zeros++;
                i++;
            } else {
                allocate(buffer[i]);
            }
        }
        buffered = 0;
    }

    /** Counts waiting values from index {@code from} on, up to one whose octave is not there, whose index it returns. */
    private int countFrom(int from) {
        int[] highs = buffer;
        int[][] table = octaves;
        int first = firstSlot;
        int i = from;
        for (; i < buffered; i++) {
            int index = slot(highs[i]) - first;
            if (index < 0 || index >= table.length) {
                break;
            }
            int[] bins = table[index];
            if (bins.length == 0) {
                break;
            }
            int bin = bin(highs[i]);
            int packed = bins[bin] + ONE + BinnedSample.place(highs[i]);
            bins[bin] = packed;
            if (count(packed) == FULL) {
                move(index, bin);
            }
        }
        return i;
    }

    private static int exponent(int high) {
        return (high >>> EXPONENT_SHIFT) & SPECIAL_EXPONENT;
    }

    private static int slot(int high) {
        return 2 * exponent(high) + (high >>> (Integer.SIZE - 1));
    }

    private static int bin(int high) {
        return (high >>> BinnedSample.PLACE_BITS) & (BINS - 1);
    }

    private static int count(int packed) {
        return packed >>> COUNT_SHIFT;
    }

    private static int sum(int packed) {
        return packed & (ONE - 1);
    }

    private void allocate(int high) {
        if (exponent(high) == SPECIAL_EXPONENT) {
            double value = Double.longBitsToDouble((long) high << Integer.SIZE);
            throw new IllegalArgumentException("values must be finite, but one was " + value);
        }
        int slot = slot(high);
        if (octaves.length == 0) {
            firstSlot = slot;
        }
        span(Math.min(firstSlot, slot), Math.max(firstSlot + octaves.length, slot + 1));
        octaves[slot - firstSlot] = new int[BINS];
    }

    /** Makes the tables run from slot {@code from} until before slot {@code to}, neither inside what they hold. */
    private void span(int from, int to) {
        int[][] widerOctaves = new int[to - from][];
        long[][] widerMoved = new long[to - from][];
        Arrays.fill(widerOctaves, NO_BINS);
        Arrays.fill(widerMoved, NOTHING_MOVED);
        System.arraycopy(octaves, 0, widerOctaves, firstSlot - from, octaves.length);
        System.arraycopy(moved, 0, widerMoved, firstSlot - from, moved.length);
        octaves = widerOctaves;
        moved = widerMoved;
        firstSlot = from;
    }

    private void move(int index, int bin) {
        if (moved[index] == NOTHING_MOVED) {
            moved[index] = new long[2 * BINS];
        }
        moved[index][bin] += FULL;
        moved[index][BINS + bin] += sum(octaves[index][bin]);
        octaves[index][bin] = 0;
    }

    private static boolean isNegative(int slot) {
        return (slot & 1) == 1;
    }
}
