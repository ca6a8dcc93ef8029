package org.entente.simulation.statistics;

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
        double[] values = new double[keys.length];
        Arrays.setAll(values, this::value);
        return new OrderedSample(values, counts);
    }

    /** The mean of the numbers in bin {@code i}. */
    private double value(int i) {
        if (keys[i] == 0) {
            return 0;
        }
        long place = (long) ((double) sumsOfPlaces[i] / counts[i] * (1L << PLACE_SHIFT));
        double magnitude = Double.longBitsToDouble(((long) Math.abs(keys[i]) << BIN_SHIFT) + place);
        return keys[i] < 0 ? -magnitude : magnitude;
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
    static final class Builder {

        private int size;
        private int[] keys = new int[64];
        private long[] counts = new long[64];
        private long[] sumsOfPlaces = new long[64];

        /** Appends a bin, unless it is empty. */
        void append(int key, long count, long sumOfPlaces) {
            if (count == 0) {
                return;
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
                sumsOfPlaces = Arrays.copyOf(sumsOfPlaces, 2 * size);
            }
            keys[size] = key;
            counts[size] = count;
            sumsOfPlaces[size] = sumOfPlaces;
            size++;
        }

        BinnedSample build() {
            return new BinnedSample(
                    Arrays.copyOf(keys, size), Arrays.copyOf(counts, size), Arrays.copyOf(sumsOfPlaces, size));
        }
    }
}
