package org.entente.simulation.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A sample of numbers that is known by bins, in ascending order: the count of numbers in each bin, and their mean. The
 * bins are the bins of {@link QuantileHistogram}. Numbers reported are off by less than a part in 2^10, and exact where
 * all numbers in a bin are equal and have no more than 21 significant bits.
 *
 * <p>A sample holds up to 2^53 numbers.
 */
public final class BinnedSample {

    /** The bits of the significand that name a bin. */
    static final int BIN_BITS = 10;

    /** The next bits, which give the place of a number in its bin: the rest of the high half. */
    static final int PLACE_BITS = 10;

    private static final int SIGNIFICAND_BITS = 52;

    /** The most bins: those of either sign of all exponents of finite numbers, and that of zero. */
    private static final int MAX_BINS = ((2 * 0x7FE) << BIN_BITS) + 1;

    private static final int BIN_SHIFT = SIGNIFICAND_BITS - BIN_BITS;
    private static final int PLACE_SHIFT = BIN_SHIFT - PLACE_BITS;

    /**
     * Ascending: exponent and highest bits of the significand of the bin's numbers, as one whole number that is
     * negative for negative numbers and 0 for zero.
     */
    private final int[] keys;

    private final long[] counts;
    private final long[] sumsOfPlaces;
    private final long count;

    private BinnedSample(int[] keys, long[] counts, long[] sumsOfPlaces) {
        this.keys = keys;
        this.counts = counts;
        this.sumsOfPlaces = sumsOfPlaces;
        this.count = Arrays.stream(counts).sum();
    }

    /** Writes the sample. */
    void writeTo(DataOutput out) throws IOException {
        WholeNumbers.write(keys.length, out);
        for (int i = 0; i < keys.length; i++) {
            WholeNumbers.write(i == 0 ? keys[0] : keys[i] - keys[i - 1], out);
            WholeNumbers.write(counts[i], out);
            WholeNumbers.write(sumsOfPlaces[i], out);
        }
    }

    /** Reads a sample. */
    static BinnedSample read(DataInput in) throws IOException {
        int size = WholeNumbers.readCount(MAX_BINS, in);
        Builder sample = new Builder(size);
        int key = 0;
        for (int left = size; left > 0; left--) {
            key += (int) WholeNumbers.read(in);
            sample.append(key, WholeNumbers.read(in), WholeNumbers.read(in));
        }
        return sample.build();
    }

    /** The numbers of this sample and of {@code other} together. */
    BinnedSample plus(BinnedSample other) {
        if (count == 0 || other.count == 0) {
            return count == 0 ? other : this;
        }
        Builder sum = new Builder(keys.length + other.keys.length);
        int j = 0;
        for (int i = 0; i < keys.length; i++) {
            for (; j < other.keys.length && other.keys[j] < keys[i]; j++) {
                sum.append(other.keys[j], other.counts[j], other.sumsOfPlaces[j]);
            }
            boolean isInBoth = j < other.keys.length && other.keys[j] == keys[i];
            sum.append(
                    keys[i],
                    counts[i] + (isInBoth ? other.counts[j] : 0),
                    sumsOfPlaces[i] + (isInBoth ? other.sumsOfPlaces[j] : 0));
            j += isInBoth ? 1 : 0;
        }
        for (; j < other.keys.length; j++) {
            sum.append(other.keys[j], other.counts[j], other.sumsOfPlaces[j]);
        }
        return sum.build();
    }

    /** Where in its bin the number with this high half lies: 0 at the end near zero, to 2^10 - 1. */
    static int place(int high) {
        return high & ((1 << PLACE_BITS) - 1);
    }

    /** The count of numbers. */
    public long count() {
        return count;
    }

    /** The numbers, each given as the mean of its bin. */
    public OrderedSample ordered() {
        OrderedSample.Builder ordered = new OrderedSample.Builder(keys.length);
        for (int i = 0; i < keys.length; i++) {
            ordered.append(keys[i], counts[i], sumsOfPlaces[i]);
        }
        return ordered.build();
    }

    /** The mean of the {@code count} numbers in the bin of {@code key}. */
    static double value(int key, long count, long sumOfPlaces) {
        if (key == 0) {
            return 0;
        }
        long place = (long) ((double) sumOfPlaces / count * (1L << PLACE_SHIFT));
        double magnitude = Double.longBitsToDouble(((long) Math.abs(key) << BIN_SHIFT) + place);
        return key < 0 ? -magnitude : magnitude;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BinnedSample sample
                && Arrays.equals(keys, sample.keys)
                && Arrays.equals(counts, sample.counts)
                && Arrays.equals(sumsOfPlaces, sample.sumsOfPlaces);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(keys) + 31 * Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return count + " numbers in " + keys.length + " bins";
    }

    /** A builder that takes bins in ascending order of their keys. */
    static final class Builder implements AscendingBins {

        private int size;
        private final int[] keys;
        private final long[] counts;
        private final long[] sumsOfPlaces;

        /** A builder for at most {@code capacity} bins. */
        Builder(int capacity) {
            keys = new int[capacity];
            counts = new long[capacity];
            sumsOfPlaces = new long[capacity];
        }

        @Override
        public void append(int key, long count, long sumOfPlaces) {
            if (count > 0) {
                keys[size] = key;
                counts[size] = count;
                sumsOfPlaces[size] = sumOfPlaces;
                size++;
            }
        }

        BinnedSample build() {
            return size == keys.length
                    ? new BinnedSample(keys, counts, sumsOfPlaces)
                    : new BinnedSample(
                            Arrays.copyOf(keys, size), Arrays.copyOf(counts, size), Arrays.copyOf(sumsOfPlaces, size));
        }
    }
}
