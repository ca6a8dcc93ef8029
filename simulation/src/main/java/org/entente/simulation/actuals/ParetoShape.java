package org.entente.simulation.actuals;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * The shape k of a generalised Pareto distribution, fitted to the largest importance weights (Zhang and Stephens 2009;
 * Vehtari, Simpson, Gelman, Yao, Gabry 2024). Above 0.7 estimates from the weights are not to be relied on, unless the
 * largest weights carry next to nothing.
 */
final class ParetoShape {

    /** The highest shape with which estimates from weights can be relied on. */
    static final double LIMIT = 0.7;

    /** The most that the largest weights may carry, as a part of all, to be next to nothing. */
    static final double LEAST_SHARE = 0.05;

    private static final int LEAST_TAIL = 5;
    private static final double PRIOR_SHAPE = 0.5;
    private static final double PRIOR_WEIGHT = 10;

    private ParetoShape() {}

    /** The shape of the tail of weights whose logarithms are given; minus infinity if the tail is flat. */
    static double ofLogWeights(double[] logWeights) {
        double[] excess = excess(ascending(logWeights));
        if (excess.length < LEAST_TAIL) {
            return Double.POSITIVE_INFINITY;
        }
        return excess[0] > 0 ? fitted(excess) : Double.NEGATIVE_INFINITY;
    }

    /**
     * What the tail carries beyond its least weight, as a part of all weights. A part p of weights U^(-k), with U even
     * between 0 and 1, carries k p^(1 - k) so.
     */
    static double tailShare(double[] logWeights) {
        double[] weights = ascending(logWeights);
        return Arrays.stream(excess(weights)).sum() / Arrays.stream(weights).sum();
    }

    /** The weights in ascending order, as parts of the largest. */
    private static double[] ascending(double[] logWeights) {
        double[] weights = logWeights.clone();
        Arrays.sort(weights);
        double largest = weights[weights.length - 1];
        Arrays.setAll(weights, i -> FastMath.exp(weights[i] - largest));
        return weights;
    }

    /** What the largest of ascending weights, a fifth or fewer, have more than the weight before them. */
    private static double[] excess(double[] weights) {
        int n = weights.length;
        int tail = (int) Math.ceil(Math.min(0.2 * n, 3 * Math.sqrt(n)));
        double[] excess = new double[tail < n ? tail : 0];
        Arrays.setAll(excess, i -> weights[n - tail + i] - weights[n - tail - 1]);
        return excess;
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
