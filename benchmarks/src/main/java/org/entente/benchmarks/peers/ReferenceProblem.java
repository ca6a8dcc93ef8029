package org.entente.benchmarks.peers;

import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;

/**
 * A share of the revenue of six products whose growth fades and is correlated (MODEL 3, 4 and 7), paid until a cap is
 * reached. Asked are the means of the revenue in total and of the share's present value.
 *
 * <pre>
 * g(t)       = 0.2 + 0.4 · 2^(−t / (24 log 2))
 * log D(t+1) = log D(t) + (g(t) − σ²/2) Δ + σ √Δ W(t),  D(0) = 1,  t in months
 * </pre>
 */
final class ReferenceProblem {

    static final int MONTHS = 84;
    static final int PRODUCTS = 6;

    /** Δ, a month in years. */
    static final double DELTA = 1 / 12.0;

    /** σ per square root of a year. */
    static final double VOLATILITY = 0.3;

    /** The part of revenue that is shared. */
    static final double RATE = 0.2;

    /** The most that is paid in all. */
    static final double CAP = 38;

    private static final double CORRELATION = 0.25;
    private static final double MONTHLY_FACTOR = 0.992;

    private ReferenceProblem() {}

    /** (g(t) − σ²/2) Δ for each month. */
    static double[] drift() {
        double[] drift = new double[MONTHS];
        for (int t = 0; t < MONTHS; t++) {
            drift[t] = (growth(t) - VOLATILITY * VOLATILITY / 2) * DELTA;
        }
        return drift;
    }

    private static double growth(int t) {
        return 0.2 + 0.4 * Math.pow(2, -t / (24 * Math.log(2)));
    }

    /** What a payment of each month is worth now: 0.992^(t+1). */
    static double[] discount() {
        double[] discount = new double[MONTHS];
        for (int t = 0; t < MONTHS; t++) {
            discount[t] = Math.pow(MONTHLY_FACTOR, t + 1);
        }
        return discount;
    }

    /** The lower triangular L for which the shocks W of a month are L Z, Z being independent. */
    static double[][] factor() {
        double[][] correlations = new double[PRODUCTS][PRODUCTS];
        for (int i = 0; i < PRODUCTS; i++) {
            for (int j = 0; j < PRODUCTS; j++) {
                correlations[i][j] = i == j ? 1 : CORRELATION;
            }
        }
        return new CholeskyDecomposition(MatrixUtils.createRealMatrix(correlations))
                .getL()
                .getData();
    }

    /** The mean of the revenue in total, from {@code E D(t) = exp(Σ_{s<t} g(s) Δ)}. */
    static double expectedRevenue() {
        double log = 0;
        double revenue = 0;
        for (int t = 0; t < MONTHS; t++) {
            revenue += PRODUCTS * Math.exp(log) * DELTA;
            log += growth(t) * DELTA;
        }
        return revenue;
    }
}
