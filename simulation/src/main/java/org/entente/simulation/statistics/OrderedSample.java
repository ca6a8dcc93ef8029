package org.entente.simulation.statistics;

import java.util.ArrayList;
import java.util.List;
import org.entente.simulation.results.Exceedance;

/** A sample of numbers in ascending order, each with its count. */
public final class OrderedSample {

    private static final double STEP_OF_EXCEEDANCE = 1.0 / 512;

    private final double[] values;
    private final long[] counts;

    /** The count of numbers up to and including each value. */
    private final long[] ranks;

    /** A sample of the ascending {@code values}, each as often as {@code counts} says; the arrays are not copied. */
    OrderedSample(double[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
        this.ranks = counts.clone();
        for (int i = 1; i < ranks.length; i++) {
            ranks[i] += ranks[i - 1];
        }
    }

    /** The count of numbers. */
    public long count() {
        return ranks.length == 0 ? 0 : ranks[ranks.length - 1];
    }

    /** The count of different values. */
    int size() {
        return values.length;
    }

    /** The value at {@code index}, in ascending order. */
    double valueAt(int index) {
        return values[index];
    }

    /** The count of the value at {@code index}. */
    long countAt(int index) {
        return counts[index];
    }

    /** The sum of the numbers without their signs. */
    double sumOfSizes() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * Math.abs(values[i]);
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
        for (int i = 0; i < values.length; i++) {
            double square = (values[i] - mean) * (values[i] - mean);
            squares += counts[i] * square;
            fourths += counts[i] * square * square;
        }
        return Math.sqrt((fourths / squares / squares - 1.0 / count()) / 4);
    }

    /** The count of numbers above zero. */
    public long countAboveZero() {
        long above = 0;
        for (int i = values.length - 1; i >= 0 && values[i] > 0; i--) {
            above += counts[i];
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
        for (int i = 0; i < values.length; i++) {
            boolean isNext = i + 1 == values.length || ranks[i + 1] - told > STEP_OF_EXCEEDANCE * count();
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
        for (int i = 0; i < values.length && values[i] < limit; i++) {
            below += counts[i];
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
        int high = ranks.length - 1;
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
        return mean(rank(percent), values.length - 1, -1);
    }

    private double mean(long wanted, int from, int step) {
        double sum = 0;
        long rest = wanted;
        for (int i = from; rest > 0; i += step) {
            long taken = Math.min(rest, counts[i]);
            sum += taken * values[i];
            rest -= taken;
        }
        return sum / wanted;
    }

    /** The rank of a quantile, in whole numbers: 7 % of 100 is rank 7, although 0.07 * 100 exceeds 7 in doubles. */
    long rank(int percent) {
        return (count() * percent + 99) / 100;
    }
}
