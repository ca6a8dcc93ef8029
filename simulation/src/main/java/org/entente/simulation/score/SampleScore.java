package org.entente.simulation.score;

import java.util.Optional;
import java.util.Random;
import java.util.function.DoublePredicate;
import org.apache.commons.math3.util.FastMath;

/*
 * The continuous ranked probability score of the empirical distribution of n values x in ascending order (T. Gneiting
 * and A. E. Raftery, "Strictly proper scoring rules, prediction, and estimation", Journal of the American Statistical
 * Association 102 (2007), equation 20; the sum after F. Laio and S. Tamea, 2007):
 *
 *     CRPS = E|X - y| - E|X - X'|/2 = 2/n² · sum over i of (x_i - y) · (n · [y < x_i] - i + 1/2)                   [1]
 *
 * Where the distribution has an atom at y, as at 0, the probability integral transform is drawn evenly between the part
 * of the values below y and the part at or below it (L. Brockwell, "Universal residuals", 2007).
 */

/**
 * The score of a whole distribution that was foretold: of kept paths, or through quantiles.
 *
 * @param crps the continuous ranked probability score, in the unit of the amount
 * @param logCrps the score of the logarithms; empty where some value is not above 0
 * @param below the probability of less than the actual
 * @param atOrBelow the probability of the actual or less
 * @param pit the probability integral transform, drawn between the two where they differ
 */
public record SampleScore(double crps, Optional<Double> logCrps, double below, double atOrBelow, double pit) {

    /**
     * The score of the values {@code sorted}, which ascend, where {@code actual} came.
     *
     * @param name decides the draw at an atom
     */
    static SampleScore of(double[] sorted, double actual, String name) {
        double below = part(sorted, value -> value < actual);
        double atOrBelow = part(sorted, value -> value <= actual);
        // Random is the same on every Java; the hash of a text is too
        double pit = below + new Random(name.hashCode()).nextDouble() * (atOrBelow - below);
        return new SampleScore(crps(sorted, actual), logCrps(sorted, actual), below, atOrBelow, pit);
    }

    /**
     * The score of {@code quantiles} where {@code actual} came.
     *
     * @param name as in {@link #of(double[], double, String)}
     */
    static SampleScore of(ForecastQuantiles quantiles, double actual, String name) {
        QuantileCurve curve = QuantileCurve.through(quantiles);
        double below = curve.level(actual, x -> x < actual);
        double atOrBelow = curve.level(actual, x -> x <= actual);
        double pit = below + new Random(name.hashCode()).nextDouble() * (atOrBelow - below);
        Optional<Double> logCrps = curve.isPositive() && actual > 0
                ? Optional.of(curve.ofLogarithms().crps(FastMath.log(actual)))
                : Optional.empty();
        return new SampleScore(curve.crps(actual), logCrps, below, atOrBelow, pit);
    }

    private static double part(double[] values, DoublePredicate counted) {
        long count = 0;
        for (double value : values) {
            count += counted.test(value) ? 1 : 0;
        }
        return (double) count / values.length;
    }

    /** The continuous ranked probability score of the values {@code sorted}, which ascend. */
    static double crps(double[] sorted, double actual) {
        double n = sorted.length;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            double weight = (actual < sorted[i] ? n : 0) - i - 0.5; // i counts from 0 here
            sum += (sorted[i] - actual) * weight;
        }
        return 2 * sum / (n * n); // [1]
    }

    private static Optional<Double> logCrps(double[] sorted, double actual) {
        if (!(sorted[0] > 0 && actual > 0)) {
            return Optional.empty();
        }
        double[] logs = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            logs[i] = FastMath.log(sorted[i]);
        }
        return Optional.of(crps(logs, FastMath.log(actual)));
    }
}
