package org.entente.simulation.statistics;

import java.util.Arrays;

/*
 * A column is summed four times: for a first mean, for its correction by the mean of what is left, and for squares and
 * cubes around the corrected mean. So nothing cancels however far from zero the values lie, and equal values have exactly
 * no spread. A sum is four partial sums that do not wait for one another: values 0, 4, 8, ... in one, 1, 5, 9, ... in the
 * next, and the last few that make no four in the first. Vector code can keep this order.
 *
 * Tables merge by the formulas of P. Pébay, "Formulas for robust, one-pass parallel computation of covariances and
 * arbitrary-order statistical moments", Sandia report SAND2008-6212 (2008): with n = a + b values and means that lie
 * delta apart,
 *
 *     mean = mean_a + delta b / n                                                                             [1]
 *     m2   = m2_a + m2_b + delta^2 a b / n                                                                    [2]
 *     m3   = m3_a + m3_b + delta^3 a b (a - b) / n^2 + 3 delta (a m2_b - b m2_a) / n                          [3]
 */

/**
 * The {@link Moments} of many statistics over the same paths. A table is filled with a column of values for each
 * statistic, then merged with the tables of the paths that follow. Merging rounds, so results have the same bits when
 * the same tables merge in the same order.
 *
 * <p>Values are finite. An infinite or NaN value makes the moments of its statistic NaN, as does a magnitude outside
 * [1e-100, 1e100] where powers of it leave the range of doubles; minimum and maximum ignore NaN.
 */
public final class MomentsTable {

    private final double[] mean;
    private final double[] m2;
    private final double[] m3;
    private final double[] minimum;
    private final double[] maximum;
    private double[] deviations = {};
    private double[] powers = {};
    private long count;

    /** A table of no values. */
    public MomentsTable(int statistics) {
        mean = new double[statistics];
        m2 = new double[statistics];
        m3 = new double[statistics];
        minimum = new double[statistics];
        maximum = new double[statistics];
        restart(0);
    }

    /** Forgets all values. The columns put from now on, one for each statistic, hold {@code paths} values. */
    public void restart(int paths) {
        count = paths;
        if (deviations.length < paths) {
            deviations = new double[paths];
            powers = new double[paths];
        }
        Arrays.fill(mean, Double.NaN);
        Arrays.fill(m2, 0);
        Arrays.fill(m3, 0);
        Arrays.fill(minimum, Double.POSITIVE_INFINITY);
        Arrays.fill(maximum, Double.NEGATIVE_INFINITY);
    }

    /** Sets the values of statistic {@code k} to the first of {@code values}, one for each path. */
    public void put(int k, double[] values) {
        int n = Math.toIntExact(count);
        double first = sum(values, n) / n;
        deviate(values, first, n);
        mean[k] = first + sum(deviations, n) / n;
        deviate(values, mean[k], n);
        square(n);
        m2[k] = sum(powers, n);
        cube(n);
        m3[k] = sum(powers, n);
        putExtremes(k, values, n);
    }

    /** Sets the values of statistic {@code k} to zeros. */
    public void putZeros(int k) {
        mean[k] = 0;
        minimum[k] = 0;
        maximum[k] = 0;
    }

    /** Appends the values of {@code next}, whose paths follow those of this table. */
    public void merge(MomentsTable next) {
        if (next.mean.length != mean.length) {
            throw new IllegalArgumentException(
                    "tables must hold as many statistics, but held " + mean.length + " and " + next.mean.length);
        }
        if (count == 0) {
            copy(next);
        } else if (next.count > 0) {
            append(next);
        }
    }

    /** The number of paths. */
    public long count() {
        return count;
    }

    /** The moments of statistic {@code k}. */
    public Moments get(int k) {
        return new Moments(count, mean[k], m2[k], m3[k], minimum[k], maximum[k]);
    }

    private void copy(MomentsTable next) {
        count = next.count;
        System.arraycopy(next.mean, 0, mean, 0, mean.length);
        System.arraycopy(next.m2, 0, m2, 0, m2.length);
        System.arraycopy(next.m3, 0, m3, 0, m3.length);
        System.arraycopy(next.minimum, 0, minimum, 0, minimum.length);
        System.arraycopy(next.maximum, 0, maximum, 0, maximum.length);
    }

    private void append(MomentsTable next) {
        double a = count;
        double b = next.count;
        double n = a + b;
        for (int k = 0; k < mean.length; k++) {
            double delta = next.mean[k] - mean[k];
            double spread = delta * delta * a * b / n;
            mean[k] += delta * b / n; // [1]
            double skewed = 3 * delta * (a * next.m2[k] - b * m2[k]) / n;
            m3[k] += next.m3[k] + spread * delta * (a - b) / n + skewed; // [3]
            m2[k] += next.m2[k] + spread; // [2]
            minimum[k] = Math.min(minimum[k], next.minimum[k]);
            maximum[k] = Math.max(maximum[k], next.maximum[k]);
        }
        count += next.count;
    }

    private static double sum(double[] x, int n) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i <= n - 4; i += 4) {
            sum0 += x[i];
            sum1 += x[i + 1];
            sum2 += x[i + 2];
            sum3 += x[i + 3];
        }
        for (; i < n; i++) {
            sum0 += x[i];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    private void deviate(double[] x, double origin, int n) {
        for (int i = 0; i < n; i++) {
            deviations[i] = x[i] - origin;
        }
    }

    private void square(int n) {
        for (int i = 0; i < n; i++) {
            powers[i] = deviations[i] * deviations[i];
        }
    }

    private void cube(int n) {
        for (int i = 0; i < n; i++) {
            powers[i] *= deviations[i];
        }
    }

    private void putExtremes(int k, double[] x, int n) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            least = x[i] < least ? x[i] : least;
            most = x[i] > most ? x[i] : most;
        }
        minimum[k] = least;
        maximum[k] = most;
    }
}
