package org.entente.model.quantity;

import org.apache.commons.math3.util.FastMath;

/**
 * Solves for quantiles above 0 of distributions whose distribution function has no inverse in closed form.
 *
 * <p>Newton's method finds log x from the logarithm of the smaller tail: as functions of log x the logarithms of the
 * tails of beta, gamma and t are nearly straight, so that a quantile of 1e-300 costs no more steps than a quantile of
 * 1. A step that leaves the shrinking bracket is replaced by bisection.
 */
final class QuantileSolver {

    /**
     * The relative error requested of the distribution functions. They do not converge below the rounding error of a
     * double.
     */
    static final double RELATIVE_ERROR = 1e-15;

    /**
     * The relative step that ends the iteration. The error after a step is about the square of the step, here 1e-20.
     */
    private static final double STEP_TOLERANCE = 1e-10;

    private static final int MAX_STEPS = 200;

    private QuantileSolver() {}

    /**
     * The x above 0 with P(X &le; x) = p and P(X &gt; x) = q, which add to 1; to a relative error near 1e-14.
     *
     * @param distribution a distribution with values above 0
     * @param start the first guess
     */
    static double solve(Continuous distribution, double p, double q, double start) {
        boolean solvesUpperTail = q < p;
        double target = Math.min(p, q);
        double low = Double.MIN_VALUE;
        double high = Math.min(distribution.support().high(), Double.MAX_VALUE);
        double x = Math.min(Math.max(start, low), high);
        for (int i = 0; i < MAX_STEPS; i++) {
            double tail = solvesUpperTail ? distribution.survival(x) : distribution.cumulative(x);
            boolean tooLow = solvesUpperTail ? tail > target : tail < target;
            low = tooLow ? x : low;
            high = tooLow ? high : x;
            double step = FastMath.log(tail / target) * tail / (x * distribution.density(x));
            double next = x * FastMath.exp(solvesUpperTail ? step : -step);
            if (!(next >= low && next <= high)) {
                next = Math.sqrt(low) * Math.sqrt(high);
            }
            if (Math.abs(next - x) <= STEP_TOLERANCE * x) {
                return next;
            }
            x = next;
        }
        return x;
    }
}
