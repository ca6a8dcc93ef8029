package org.entente.simulation.math;

/*
 * Sums over a column in one fixed order: value i belongs to the partial sum i mod 8, so that vectors of two, four or
 * eight numbers can keep that order, and the partial sums are added from the first to the last.
 */
final class PowerSums {

    static final int LANES = 8;

    private PowerSums() {}

    static void apply(double[] x, double origin, int n, double[] sums) {
        double[] first = new double[LANES];
        double[] second = new double[LANES];
        double[] third = new double[LANES];
        addLanes(x, origin, 0, n, first, second, third);
        sums[0] = total(first);
        sums[1] = total(second);
        sums[2] = total(third);
    }

    /** Adds the powers of what the values from {@code from} on, a multiple of 8, are above the origin. */
    static void addLanes(double[] x, double origin, int from, int n, double[] first, double[] second, double[] third) {
        for (int lane = 0; lane < LANES; lane++) {
            double sum1 = first[lane];
            double sum2 = second[lane];
            double sum3 = third[lane];
            for (int i = from + lane; i < n; i += LANES) {
                double d = x[i] - origin;
                double square = d * d;
                sum1 += d;
                sum2 += square;
                sum3 = Math.fma(square, d, sum3);
            }
            first[lane] = sum1;
            second[lane] = sum2;
            third[lane] = sum3;
        }
    }

    static double total(double[] lanes) {
        double total = 0;
        for (double lane : lanes) {
            total += lane;
        }
        return total;
    }
}
