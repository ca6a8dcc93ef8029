package org.entente.simulation.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.entente.simulation.math.ColumnMath;

/*
 * Powers are summed of the values less the first value. That value lies as near to the mean as the others do, so little
 * cancels however far from zero the values are. With c = sum1 / n
 *
 *     mean = first + c,   m2 = sum2 - n c^2,   m3 = sum3 - 3 c sum2 + 2 n c^3
 *
 * Equal values have exactly no spread.
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
 * the same tables merge in the same tree.
 *
 * <p>Values are finite. An infinite or NaN value makes the mean of its statistic infinite or NaN, and the spread NaN;
 * so does a magnitude outside [1e-100, 1e100] where powers of it leave the range of doubles.
 */
public final class MomentsTable {

    private final double[] mean;
    private final double[] m2;
    private final double[] m3;
    private final double[] minimum;
    private final double[] maximum;
    private final double[] sums = new double[5];
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
        Arrays.fill(mean, Double.NaN);
        Arrays.fill(m2, 0);
        Arrays.fill(m3, 0);
        Arrays.fill(minimum, Double.POSITIVE_INFINITY);
        Arrays.fill(maximum, Double.NEGATIVE_INFINITY);
    }

    /** Sets the values of statistic {@code k} to the first of {@code values}, one for each path. */
    public void put(int k, double[] values) {
        int n = Math.toIntExact(count);
        ColumnMath.powerSums(values, values[0], n, sums);
        boolean isNumber = !Double.isNaN(sums[0]);
        minimum[k] = isNumber ? sums[3] : Double.NaN;
        maximum[k] = isNumber ? sums[4] : Double.NaN;
        if (minimum[k] == maximum[k]) {
            mean[k] = minimum[k];
            return;
        }
        double c = sums[0] / n;
        mean[k] = values[0] + c;
        m2[k] = Math.max(0, sums[1] - n * c * c);
        m3[k] = sums[2] - 3 * c * sums[1] + 2 * n * c * c * c;
    }

    /** Whether all values of statistic {@code k} are zeros. */
    public boolean isZero(int k) {
        return minimum[k] == 0 && maximum[k] == 0;
    }

    /** A table of the same values. */
    public MomentsTable copy() {
        MomentsTable copy = new MomentsTable(mean.length);
        copy.copy(this);
        return copy;
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

    /** Writes the moments. */
    void writeTo(DataOutput out) throws IOException {
        out.writeLong(count);
        for (int k = 0; k < mean.length; k++) {
            out.writeDouble(mean[k]);
            out.writeDouble(m2[k]);
            out.writeDouble(m3[k]);
            out.writeDouble(minimum[k]);
            out.writeDouble(maximum[k]);
        }
    }

    /** Reads the moments of as many statistics in the place of these. */
    void read(DataInput in) throws IOException {
        count = in.readLong();
        for (int k = 0; k < mean.length; k++) {
            mean[k] = in.readDouble();
            m2[k] = in.readDouble();
            m3[k] = in.readDouble();
            minimum[k] = in.readDouble();
            maximum[k] = in.readDouble();
        }
    }

    /** The number of statistics. */
    public int statistics() {
        return mean.length;
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
}
