package org.entente.simulation.actuals;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** Arithmetic on the logarithms of importance weights. */
final class Weights {

    private Weights() {}

    /** The logarithms of the weights of paths; minus infinity where one is no number. */
    static double[] logs(double[] logPriors, double[] logLikelihoods) {
        double[] logs = new double[logPriors.length];
        for (int i = 0; i < logs.length; i++) {
            double sum = logPriors[i] + logLikelihoods[i];
            logs[i] = Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
        }
        return logs;
    }

    /** The weights, so that the largest is 1; all 0 if none is positive. */
    static double[] relative(double[] logWeights) {
        double largest = Arrays.stream(logWeights).max().orElse(Double.NEGATIVE_INFINITY);
        double[] weights = new double[logWeights.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Double.isInfinite(largest) ? 0 : FastMath.exp(logWeights[i] - largest);
        }
        return weights;
    }

    /** The effective number (Kong 1992) of weights as a part of all: (Σw)² / (n Σw²); 0 without any weight. */
    static double effectiveShare(double[] logWeights) {
        double sum = 0;
        double squares = 0;
        for (double weight : relative(logWeights)) {
            sum += weight;
            squares += weight * weight;
        }
        return squares > 0 ? sum * sum / (squares * logWeights.length) : 0;
    }
}
