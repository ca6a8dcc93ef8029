package org.entente.simulation.actuals;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * The shape k of a generalised Pareto distribution, fitted to the largest importance weights (Zhang and Stephens 2009;
 * Vehtari, Simpson, Gelman, Yao, Gabry 2024). Above 0.7 estimates from the weights are not to be relied on.
 */
final class ParetoShape {

    /** The highest shape with which estimates from weights can be relied on. */
    static final double LIMIT = 0.7;

    private static final int LEAST_TAIL = 5;
    private static final double PRIOR_SHAPE = 0.5;
    private static final double PRIOR_WEIGHT = 10;

    private ParetoShape() {}

    /** The shape of the tail of weights whose logarithms are given; minus infinity if the tail is flat. */
    static double ofLogWeights(double[] logWeights) {
        double[] sorted = logWeights.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        int tail = (int) Math.ceil(Math.min(0.2 * n, 3 * Math.sqrt(n)));
        if (tail < LEAST_TAIL || tail >= n) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = sorted[n - 1];
        double cutoff = FastMath.exp(sorted[n - tail - 1] - largest);
        double[] excess = new double[tail];
        for (int i = 0; i < tail; i++) {
            excess[i] = FastMath.exp(sorted[n - tail + i] - largest) - cutoff;
        }
        return excess[0] > 0 ? fitted(excess) : Double.NEGATIVE_INFINITY;
    }

    /** The shape that fits ascending positive excesses, drawn towards 0.5 as by ten more of them. */
    static double fitted(double[] excess) {
        int n = excess.length;
        double shape = shape(excess);
        return (n * shape + PRIOR_WEIGHT * PRIOR_SHAPE) / (n + PRIOR_WEIGHT);
    }

    /** The shape by the empirical Bayes estimate of Zhang and Stephens. */
    static double shape(double[] excess) {
        int n = excess.length;
        int grid = 30 + (int) Math.sqrt(n);
        double quartile = excess[(int) Math.floor(n / 4.0 + 0.5) - 1];
        double[] theta = new double[grid];
        double[] likelihood = new double[grid];
        for (int j = 0; j < grid; j++) {
            theta[j] = 1 / excess[n - 1] + (1 - Math.sqrt(grid / (j + 0.5))) / (3 * quartile);
            double k = meanLog(excess, theta[j]);
            likelihood[j] = n * (FastMath.log(-theta[j] / k) - k - 1);
        }
        double best = 0;
        for (int j = 0; j < grid; j++) {
            double sum = 0;
            for (int i = 0; i < grid; i++) {
                sum += FastMath.exp(likelihood[i] - likelihood[j]);
            }
            best += theta[j] / sum;
        }
        return meanLog(excess, best);
    }

    private static double meanLog(double[] excess, double theta) {
        double sum = 0;
        for (double value : excess) {
            sum += FastMath.log1p(-theta * value);
        }
        return sum / excess.length;
    }
}
