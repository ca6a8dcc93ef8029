package org.entente.simulation.random;

/*
 * A path of Brownian motion at times 1 to T is a sum over k = 1 ... T of its principal components, of which the first
 * few carry nearly all that matters: component k has variance about 0.8 / (2k - 1)^2 of the whole (P. Acworth, M.
 * Broadie, P. Glasserman, "A comparison of some Monte Carlo and quasi Monte Carlo techniques for option pricing",
 * 1998). In terms of the independent increments w it is
 *
 *     z_k = sum over t of q(k, t) w_t,    q(k, t) = 2 / sqrt(2T + 1) cos((2k - 1) (2t - 1) pi / (2 (2T + 1)))   [1]
 *
 * and these T rows are orthonormal. So increments w whose first m components are to be z, and which are free otherwise,
 * are
 *
 *     w_t = e_t + sum over k <= m of q(k, t) (z_k - sum over s of q(k, s) e_s)                            [2]
 *
 * of independent increments e: independent standard normals again if z and e are.
 */

/** The leading principal components of a path of monthly shocks, and how to impose given ones. */
final class LeadingComponents {

    /** The number of leading components. They have 98.7 % of the variance of a path; the others are short-lived. */
    static final int COUNT = 16;

    /** The number of columns that one loop sums. */
    private static final int UNROLLED_COLUMNS = 4;

    /** -q(k, t) for each k and then t, with zeros for months past the horizon. */
    private final double[][] lessByComponent;

    /** q(k, t) for each t and then k, with zeros for components past the months. */
    private final double[][] byMonth;

    /** The components of paths of {@code months} months. */
    LeadingComponents(int months) {
        int columns = (months + UNROLLED_COLUMNS - 1) / UNROLLED_COLUMNS * UNROLLED_COLUMNS;
        lessByComponent = new double[COUNT][columns];
        byMonth = new double[months][COUNT];
        for (int k = 0; k < Math.min(COUNT, months); k++) {
            for (int t = 0; t < months; t++) {
                byMonth[t][k] = weight(k, t, months);
                lessByComponent[k][t] = -byMonth[t][k];
            }
        }
    }

    /** q(k + 1, t + 1) of [1]. */
    static double weight(int k, int t, int months) {
        double angle = (2 * k + 1) * (2 * t + 1) * Math.PI / (2 * (2 * months + 1));
        return 2 / Math.sqrt(2 * months + 1) * StrictMath.cos(angle);
    }

    /**
     * Gives the shocks of a process their leading components [2].
     *
     * @param components columns of {@code n} standard normals; the {@link #COUNT} from {@code firstComponent} on are
     *     spoiled
     * @param shocks columns of {@code n} shocks, from {@code firstShock} on one for each month, and for what is missing
     *     to a multiple of four
     */
    void impose(double[][] components, int firstComponent, double[][] shocks, int firstShock, int n) {
        for (int k = 0; k < COUNT; k++) {
            addMultiples(components[firstComponent + k], lessByComponent[k], shocks, firstShock, n);
        }
        for (int t = 0; t < byMonth.length; t++) {
            addMultiples(shocks[firstShock + t], byMonth[t], components, firstComponent, n);
        }
    }

    /** Adds to {@code target} the columns of {@code x} from {@code first} on, each times its weight. */
    private static void addMultiples(double[] target, double[] weights, double[][] x, int first, int n) {
        for (int j = 0; j < weights.length; j += UNROLLED_COLUMNS) {
            addFour(target, weights, j, x, first + j, n);
        }
    }

    private static void addFour(double[] target, double[] weights, int j, double[][] x, int first, int n) {
        double[] x0 = x[first];
        double[] x1 = x[first + 1];
        double[] x2 = x[first + 2];
        double[] x3 = x[first + 3];
        double a0 = weights[j];
        double a1 = weights[j + 1];
        double a2 = weights[j + 2];
        double a3 = weights[j + 3];
        for (int i = 0; i < n; i++) {
            target[i] += a0 * x0[i] + a1 * x1[i] + (a2 * x2[i] + a3 * x3[i]);
        }
    }
}
