package org.entente.simulation.actuals;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.entente.simulation.kernel.ColumnLoops;

/*
 * x(p, t) is what the shocks of process p have added to log D_p(t) by month t. With s_p = σ_p √Δ it is the sum of
 * s_p W_p before month t; a logistic process pulls it back, by the slope dx(t+1)/dx(t).
 */

/** What shocks add to the logarithms of the observed processes, on several paths at once. */
final class Walk {

    private final boolean[] isLogistic;
    private final int processes;
    private final int months;
    private final double[][] s;
    private final double[][] rate;
    private final double[][] ceiling;
    private final double[][][] still;
    private final double[][][] x;
    private final double[][][] slope;
    private boolean isStill;

    Walk(Evidence evidence) {
        processes = evidence.processes().size();
        months = evidence.months();
        isLogistic = new boolean[processes];
        s = new double[processes][PathEquations.LANES];
        rate = new double[processes][PathEquations.LANES];
        ceiling = new double[processes][PathEquations.LANES];
        still = new double[processes][][];
        x = new double[processes][months][PathEquations.LANES];
        slope = new double[processes][][];
        for (int p = 0; p < processes; p++) {
            isLogistic[p] = evidence.isLogistic(p);
            int pulled = isLogistic[p] ? months : 0;
            still[p] = new double[pulled][PathEquations.LANES];
            slope[p] = new double[pulled][PathEquations.LANES];
        }
    }

    /** Moves to {@code n} of the paths of a unit, from place {@code from} of {@code paths} on. */
    void load(StillPaths unit, int[] paths, int from, int n) {
        for (int p = 0; p < processes; p++) {
            PathEquations.gather(unit.volatility(p), paths, from, n, s[p]);
            ColumnLoops.scale(s[p], ColumnLoops.ROOT_DELTA, n);
            if (isLogistic[p]) {
                PathEquations.gather(unit.rate(p), paths, from, n, rate[p]);
                PathEquations.gather(unit.ceiling(p), paths, from, n, ceiling[p]);
                for (int t = 0; t < months; t++) {
                    PathEquations.gather(unit.level(p)[t], paths, from, n, still[p][t]);
                }
            }
        }
    }

    /** Walks without shocks. */
    void stay(int n) {
        isStill = true;
        for (int p = 0; p < processes; p++) {
            for (int t = 0; t < slope[p].length; t++) {
                for (int i = 0; i < n; i++) {
                    slope[p][t][i] = 1 - rate[p][i] * ColumnLoops.DELTA * still[p][t][i] / ceiling[p][i];
                }
            }
        }
    }

    /** Walks with the sum of two shocks, by process, month and path. */
    void walk(double[][][] first, double[][][] second, int n) {
        isStill = false;
        for (int p = 0; p < processes; p++) {
            Arrays.fill(x[p][0], 0, n, 0);
            for (int t = 0; t < months; t++) {
                if (isLogistic[p]) {
                    pull(p, t, first[p][t], second[p][t], n);
                } else if (t + 1 < months) {
                    add(p, t, first[p][t], second[p][t], n);
                }
            }
        }
    }

    private void add(int p, int t, double[] first, double[] second, int n) {
        double[] now = x[p][t];
        double[] next = x[p][t + 1];
        double[] scale = s[p];
        for (int i = 0; i < n; i++) {
            next[i] = now[i] + scale[i] * (first[i] + second[i]);
        }
    }

    private void pull(int p, int t, double[] first, double[] second, int n) {
        for (int i = 0; i < n; i++) {
            double pull = rate[p][i] * ColumnLoops.DELTA / ceiling[p][i];
            double level = still[p][t][i] * FastMath.exp(x[p][t][i]);
            slope[p][t][i] = 1 - pull * level;
            if (t + 1 < months) {
                x[p][t + 1][i] = x[p][t][i] - pull * (level - still[p][t][i]) + s[p][i] * (first[i] + second[i]);
            }
        }
    }

    boolean isStill() {
        return isStill;
    }

    /** x of a process in a month, by path; not filled without shocks. */
    double[] added(int p, int t) {
        return x[p][t];
    }

    /** The deviation of a month's shock of a process, by path. */
    double[] deviation(int p) {
        return s[p];
    }

    /** Multiplies a derivative by x(p, t + 1) into one by x(p, t). */
    void pullBack(int p, int t, double[] derivative, int n) {
        if (isLogistic[p]) {
            ColumnLoops.multiply(derivative, slope[p][t], n);
        }
    }

    /** Fills in the covariances of two processes, by month and path, from shocks of {@code correlation}. */
    void covariances(int p, int q, double correlation, double[][] covariance, int n) {
        Arrays.fill(covariance[0], 0, n, 0);
        for (int t = 0; t + 1 < months; t++) {
            double[] next = covariance[t + 1];
            System.arraycopy(covariance[t], 0, next, 0, n);
            pullBack(p, t, next, n);
            pullBack(q, t, next, n);
            for (int i = 0; i < n; i++) {
                next[i] += s[p][i] * s[q][i] * correlation;
            }
        }
    }
}
