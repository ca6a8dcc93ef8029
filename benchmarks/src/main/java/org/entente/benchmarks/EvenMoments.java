package org.entente.benchmarks;

/**
 * The second, fourth and sixth moments of numbers about 0. Each sum keeps what its additions round off (T. J. Dekker,
 * Numerische Mathematik 18, 1971; D. E. Knuth's two-sum), so that billions of terms cost no digits.
 */
final class EvenMoments {

    private final double[] sums = new double[3];
    private final double[] lost = new double[3];
    private long count;

    void add(double z) {
        double square = z * z;
        double fourth = square * square;
        add(0, square);
        add(1, fourth);
        add(2, fourth * square);
        count++;
    }

    private void add(int k, double x) {
        double sum = sums[k] + x;
        double added = sum - sums[k];
        lost[k] += (sums[k] - (sum - added)) + (x - added);
        sums[k] = sum;
    }

    /** The mean of z to the power {@code order}, which is 2, 4 or 6. */
    double moment(int order) {
        int k = order / 2 - 1;
        return (sums[k] + lost[k]) / count;
    }
}
