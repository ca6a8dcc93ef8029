package org.entente.model.quantity;

import static org.apache.commons.math3.special.Beta.logBeta;
import static org.apache.commons.math3.special.Beta.regularizedBeta;

import org.apache.commons.math3.util.FastMath;

/**
 * The beta distribution, stretched to [min, max].
 *
 * @param alpha shape at the lower end, above 0
 * @param beta shape at the upper end, above 0
 * @param min finite
 * @param max above {@code min}
 */
public record Beta(double alpha, double beta, double min, double max) implements Continuous {

    public Beta {
        Range.POSITIVE.requireNumber("alpha of beta", alpha);
        Range.POSITIVE.requireNumber("beta of beta", beta);
        ParameterChecks.requireBounds("beta", min, max);
    }

    /** The beta distribution on [0, 1]. */
    public static Beta of(double alpha, double beta) {
        return new Beta(alpha, beta, 0, 1);
    }

    @Override
    public double quantile(double u) {
        return solve(u, 1 - u);
    }

    @Override
    public double inverseSurvival(double q) {
        return solve(1 - q, q);
    }

    /** The x with P(X &le; x) = p and P(X &gt; x) = q, which add to 1; found from the nearer end. */
    private double solve(double p, double q) {
        double width = max - min;
        Beta standard = of(alpha, beta);
        double x = p <= standard.cumulative(0.5)
                ? min + width * QuantileSolver.solve(standard, p, q, standard.start(p))
                : max
                        - width
                                * QuantileSolver.solve(
                                        standard.mirrored(),
                                        q,
                                        p,
                                        standard.mirrored().start(q));
        return support().nearest(x);
    }

    /**
     * The first guess: the quantile at {@code p} if the density were x^(alpha-1) times its constant, at most the
     * middle.
     */
    private double start(double p) {
        return Math.min(0.5, FastMath.exp((FastMath.log(p * alpha) + logBeta(alpha, beta)) / alpha));
    }

    private Beta mirrored() {
        return of(/* alpha= */ beta, /* beta= */ alpha);
    }

    @Override
    public boolean iterative() {
        return true;
    }

    @Override
    public Support support() {
        return Support.open(min, max);
    }

    @Override
    public double mean() {
        return min + (max - min) * (alpha / (alpha + beta));
    }

    @Override
    public double cumulative(double x) {
        return within(x - min, max - x, alpha, beta);
    }

    @Override
    public double survival(double x) {
        return within(max - x, x - min, beta, alpha);
    }

    /**
     * The probability within {@code distance} of the end with shape {@code a}, where the other end is {@code rest}
     * away. The shorter distance is the more precise, and is used unless the subtraction from 1 would cancel.
     */
    private double within(double distance, double rest, double a, double b) {
        if (!(distance > 0 && rest > 0)) {
            return distance > 0 ? 1 : 0;
        }
        if (distance > rest) {
            double others = regularizedBeta(rest / (max - min), b, a, QuantileSolver.RELATIVE_ERROR);
            if (others < 0.9) {
                return 1 - others;
            }
        }
        return regularizedBeta(distance / (max - min), a, b, QuantileSolver.RELATIVE_ERROR);
    }

    @Override
    public double density(double x) {
        if (!(x >= min && x <= max)) {
            return 0;
        }
        double width = max - min;
        double logarithm = (alpha - 1) * FastMath.log((x - min) / width) + (beta - 1) * FastMath.log((max - x) / width);
        return FastMath.exp(logarithm - logBeta(alpha, beta)) / width;
    }

    @Override
    public double partialMean(double low, double high) {
        double fromMin = new Beta(alpha + 1, beta, min, max).probability(low, high) * (alpha / (alpha + beta));
        return min * probability(low, high) + (max - min) * fromMin;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.beta(this);
    }

    @Override
    public String toString() {
        return "beta(alpha " + Range.plain(alpha) + ", beta " + Range.plain(beta) + ", min " + Range.plain(min)
                + ", max " + Range.plain(max) + ")";
    }
}
