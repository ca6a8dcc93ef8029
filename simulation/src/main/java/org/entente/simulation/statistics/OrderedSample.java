package org.entente.simulation.statistics;

import java.util.ArrayList;
import java.util.List;
import org.entente.simulation.results.Exceedance;

/** A sample of numbers in ascending order, each with its count. */
public final class OrderedSample {

    private static final double STEP_OF_EXCEEDANCE = 1.0 / 512;

    private final double[] values;

    /** The count of numbers up to and including each value. */
    private final long[] ranks;

    /** The count of different values, which may be fewer than the arrays have room for. */
    private final int size;

    /** A sample of the ascending {@code values}, each as often as {@code counts} says; the values are not copied. */
    OrderedSample(double[] values, long[] counts) {
        this(values, counts.clone(), values.length);
        for (int i = 1; i < size; i++) {
            ranks[i] += ranks[i - 1];
        }
    }

    private OrderedSample(double[] values, long[] ranks, int size) {
        this.values = values;
        this.ranks = ranks;
        this.size = size;
    }

    /** The count of numbers. */
    public long count() {
        return size == 0 ? 0 : ranks[size - 1];
    }

    /** The count of different values. */
    int size() {
        return size;
    }

    /** The value at {@code index}, in ascending order. */
    double valueAt(int index) {
        return values[index];
    }

    /** The count of the value at {@code index}. */
    long countAt(int index) {
        return index == 0 ? ranks[0] : ranks[index] - ranks[index - 1];
    }

    /** The sum of the numbers without their signs. */
    double sumOfSizes() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += countAt(i) * Math.abs(values[i]);
        }
        return sum;
    }

    /**
     * The relative standard error of the standard deviation, and so of the standard error of the mean: √((κ - 1)/(4 n))
     * with the kurtosis κ of n numbers (H. Cramér, "Mathematical Methods of Statistics", 1946, 28.1). NaN of equal
     * numbers.
     */
    double relativeErrorOfSpread() {
        double mean = mean(count(), 0, 1);
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < size; i++) {
            double square = (values[i] - mean) * (values[i] - mean);
            squares += countAt(i) * square;
            fourths += countAt(i) * square * square;
        }
        return Math.sqrt((fourths / squares / squares - 1.0 / count()) / 4);
    }

    /** The count of numbers above zero. */
    public long countAboveZero() {
        long above = 0;
        for (int i = size - 1; i >= 0 && values[i] > 0; i--) {
            above += countAt(i);
        }
        return above;
    }

    /**
     * How likely a number is above each value: every value as long as they are few, else steps of {@value
     * #STEP_OF_EXCEEDANCE} at most, and the lowest and highest values in any case.
     */
    public Exceedance exceedance() {
        List<Exceedance.Point> points = new ArrayList<>();
        long told = 0;
        for (int i = 0; i < size; i++) {
            boolean isNext = i + 1 == size || ranks[i + 1] - told > STEP_OF_EXCEEDANCE * count();
            if (i == 0 || isNext) {
                points.add(new Exceedance.Point(values[i], (count() - ranks[i]) / (double) count()));
                told = ranks[i];
            }
        }
        return new Exceedance(points);
    }

    /** The count of numbers below {@code limit}. */
    long countBelow(double limit) {
        long below = 0;
        for (int i = 0; i < size && values[i] < limit; i++) {
            below += countAt(i);
        }
        return below;
    }

    /**
     * The number of rank ⌈count percent / 100⌉ from the lowest, which is the quantile at {@code percent} %; NaN without
     * numbers.
     */
    public double quantile(int percent) {
        return count() == 0 ? Double.NaN : values[firstReaching(rank(percent))];
    }

    /** The number of rank ⌈{@code rank}⌉, or of the nearest rank; NaN without numbers. */
    double atRank(double rank) {
        long nearest = Math.max(1, Math.min(count(), (long) Math.ceil(rank)));
        return count() == 0 ? Double.NaN : values[firstReaching(nearest)];
    }

    /** The index of the first value with a rank of at least {@code rank}. */
    private int firstReaching(long rank) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranks[middle] < rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The mean of the lowest ⌈count percent / 100⌉ numbers; NaN without numbers. */
    public double meanOfLowest(int percent) {
        return mean(rank(percent), 0, 1);
    }

    /** The mean of the highest ⌈count percent / 100⌉ numbers; NaN without numbers. */
    public double meanOfHighest(int percent) {
        return mean(rank(percent), size - 1, -1);
    }

    private double mean(long wanted, int from, int step) {
        double sum = 0;
        long rest = wanted;
        for (int i = from; rest > 0; i += step) {
            long taken = Math.min(rest, countAt(i));
            sum += taken * values[i];
            rest -= taken;
        }
        return sum / wanted;
    }

    /** The rank of a quantile, in whole numbers: 7 % of 100 is rank 7, although 0.07 * 100 exceeds 7 in doubles. */
    long rank(int percent) {
        return (count() * percent + 99) / 100;
    }

    /** A builder that takes bins in ascending order of their keys, and keeps of each the mean of its numbers. */
    static final class Builder implements AscendingBins {

        private final double[] values;
        private final long[] ranks;
        private int size;

        /** A builder for at most {@code capacity} bins. */
        Builder(int capacity) {
            values = new double[capacity];
            ranks = new long[capacity];
        }

        @Override
        public void append(int key, long count, long sumOfPlaces) {
            if (count > 0) {
                values[size] = BinnedSample.value(key, count, sumOfPlaces);
                ranks[size] = count + (size == 0 ? 0 : ranks[size - 1]);
                size++;
            }
        }

        OrderedSample build() {
            return new OrderedSample(values, ranks, size);
        }
    }
}
