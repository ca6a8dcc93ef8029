package org.entente.simulation.math;

/*
 * Sums over a column in one fixed order: value i belongs to the partial sum i mod 4, the partial sums are added two by
 * two, and then the last values where n is no multiple of 4. Four sums of each power keep a processor busy, as an
 * addition takes about four times as long as it takes to begin one. The extremes are found on the way, while a value is
 * at hand; by comparisons, as Math.min and Math.max take three times as long here.
 */
final class PowerSums {

    private static final int LANES = 4;

    private PowerSums() {}

    static void apply(double[] x, double origin, int n, double[] sums) {
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double a3 = 0;
        double b0 = 0;
        double b1 = 0;
        double b2 = 0;
        double b3 = 0;
        double c0 = 0;
        double c1 = 0;
        double c2 = 0;
        double c3 = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int whole = n - n % LANES;
        for (int i = 0; i < whole; i += LANES) {
            double x0 = x[i];
            double x1 = x[i + 1];
            double x2 = x[i + 2];
            double x3 = x[i + 3];
            double d0 = x0 - origin;
            double d1 = x1 - origin;
            double d2 = x2 - origin;
            double d3 = x3 - origin;
            a0 += d0;
            a1 += d1;
            a2 += d2;
            a3 += d3;
            b0 = Math.fma(d0, d0, b0);
            b1 = Math.fma(d1, d1, b1);
            b2 = Math.fma(d2, d2, b2);
            b3 = Math.fma(d3, d3, b3);
            c0 = Math.fma(d0 * d0, d0, c0);
            c1 = Math.fma(d1 * d1, d1, c1);
            c2 = Math.fma(d2 * d2, d2, c2);
            c3 = Math.fma(d3 * d3, d3, c3);
            least = x0 < least ? x0 : least;
            most = x0 > most ? x0 : most;
            least = x1 < least ? x1 : least;
            most = x1 > most ? x1 : most;
            least = x2 < least ? x2 : least;
            most = x2 > most ? x2 : most;
            least = x3 < least ? x3 : least;
            most = x3 > most ? x3 : most;
        }
        sums[0] = (a0 + a1) + (a2 + a3);
        sums[1] = (b0 + b1) + (b2 + b3);
        sums[2] = (c0 + c1) + (c2 + c3);
        sums[3] = least;
        sums[4] = most;
        addRest(x, origin, whole, n, sums);
    }

    private static void addRest(double[] x, double origin, int from, int n, double[] sums) {
        for (int i = from; i < n; i++) {
            double d = x[i] - origin;
            sums[0] += d;
            sums[1] = Math.fma(d, d, sums[1]);
            sums[2] = Math.fma(d * d, d, sums[2]);
            sums[3] = Math.min(sums[3], x[i]);
            sums[4] = Math.max(sums[4], x[i]);
        }
    }
}
