package org.entente.model.quantity;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.FastMath;

/**
 * The three-term metalog distribution (Keelin, The Metalog Distributions, Decision Analysis 13, 2016) through three
 * percentiles. A normaliser of x, here called its <em>level</em>, is the quantile function
 *
 * <p>level(u) = a + (b + c (u - 1/2)) logit u,
 *
 * <p>where the level is x itself, log(x - min), -log(max - x), or log((x - min) / (max - x)), by the bounds there are.
 *
 * @param p10 the 10th percentile
 * @param p50 the median
 * @param p90 the 90th percentile
 * @param min lower bound below p10, or minus infinity for none
 * @param max upper bound above p90, or infinity for none
 */
public record Metalog(double p10, double p50, double p90, double min, double max) implements Quantity {

    /** The logit of 0.9, which is log 9. */
    private static final double LOGIT_OF_P90 = 2.1972245773362196;

    /**
     * The smallest part of the way between the levels of p10 and p90 at which the median's level may lie, from either
     * end; the level increases with u if and only if it lies further in: 1/2 - 1/(5 h), h = 0.5998393201288669 the
     * maximum of (u - 1/2) + u (1 - u) logit u.
     */
    private static final double MIN_MEDIAN_PART = 0.16657737615961413;

    private static final double MEAN_STEP = 0.125;
    private static final int MEAN_STEPS = 320;

    public Metalog {
        ParameterChecks.requireQuantiles("metalog", p10, p90);
        if (!(min < p10)) {
            throw new IllegalArgumentException(
                    "min of metalog must be below its p10 of " + Range.plain(p10) + ", but was " + Range.plain(min));
        }
        if (!(max > p90)) {
            throw new IllegalArgumentException(
                    "max of metalog must be above its p90 of " + Range.plain(p90) + ", but was " + Range.plain(max));
        }
        double low = level(p10, min, max);
        double high = level(p90, min, max);
        double minMedian = value((1 - MIN_MEDIAN_PART) * low + MIN_MEDIAN_PART * high, min, max);
        double maxMedian = value(MIN_MEDIAN_PART * low + (1 - MIN_MEDIAN_PART) * high, min, max);
        if (!(minMedian < p50 && p50 < maxMedian)) {
            throw new IllegalArgumentException(
                    "p50 of metalog must be above " + Range.plain(minMedian) + " and below " + Range.plain(maxMedian)
                            + ", or its quantile function would not increase, but was " + Range.plain(p50));
        }
    }

    /** The metalog without bounds. */
    public static Metalog unbounded(double p10, double p50, double p90) {
        return new Metalog(p10, p50, p90, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Override
    public double quantile(double u) {
        return support().nearest(value(levelAt(FastMath.log(u / (1 - u))), min, max));
    }

    @Override
    public Support support() {
        return Support.open(min, max);
    }

    private static double level(double x, double min, double max) {
        if (min == Double.NEGATIVE_INFINITY) {
            return max == Double.POSITIVE_INFINITY ? x : -FastMath.log(max - x);
        }
        return max == Double.POSITIVE_INFINITY ? FastMath.log(x - min) : FastMath.log((x - min) / (max - x));
    }

    private static double value(double level, double min, double max) {
        if (min == Double.NEGATIVE_INFINITY) {
            return max == Double.POSITIVE_INFINITY ? level : max - FastMath.exp(-level);
        }
        if (max == Double.POSITIVE_INFINITY) {
            return min + FastMath.exp(level);
        }
        return level < 0
                ? min + (max - min) / (1 + FastMath.exp(-level))
                : max - (max - min) / (1 + FastMath.exp(level));
    }

    /** The level at the u whose logit is given: u - 1/2 is half of tanh(logit / 2). */
    private double levelAt(double logit) {
        return medianLevel() + slope(FastMath.tanh(0.5 * logit)) * logit;
    }

    /** The coefficient of the logit where 2 u - 1 is {@code tilt}: b + c tilt / 2. */
    private double slope(double tilt) {
        double low = level(p10, min, max);
        double high = level(p90, min, max);
        double b = (high - low) / (2 * LOGIT_OF_P90);
        double c = (high + low - 2 * medianLevel()) / (0.8 * LOGIT_OF_P90);
        return b + 0.5 * c * tilt;
    }

    private double medianLevel() {
        return level(p50, min, max);
    }

    /** {@inheritDoc} Found by bisection for the logit, as the level increases with the logit. */
    @Override
    public double cumulative(double x) {
        if (!(x > min && x < max)) {
            return x >= max ? 1 : 0;
        }
        double target = level(x, min, max);
        double low = -800;
        double high = 800;
        double middle = 0;
        while (low < middle && middle < high) {
            boolean reached = levelAt(middle) >= target;
            low = reached ? low : middle;
            high = reached ? middle : high;
            middle = 0.5 * (low + high);
        }
        return 1 / (1 + FastMath.exp(-middle));
    }

    /**
     * {@inheritDoc} Exact without bounds, else by quadrature; infinite if the tail of an open side is too heavy for a
     * mean.
     */
    @Override
    public double mean() {
        boolean isOpenBelow = min == Double.NEGATIVE_INFINITY;
        if (isOpenBelow && max == Double.POSITIVE_INFINITY) {
            return medianLevel() + slope(1) - slope(0); // a + c / 2
        }
        if (isOpenBelow) {
            return max - meanExponential(logit -> -levelAt(-logit), slope(-1));
        }
        if (max == Double.POSITIVE_INFINITY) {
            return min + meanExponential(this::levelAt, slope(1));
        }
        return expectation(logit -> value(levelAt(logit), min, max));
    }

    /** {@inheritDoc} With one bound, exp(level) falls off like a power whose inverse is the slope of the level. */
    @Override
    public double tailIndex() {
        boolean isOpenBelow = min == Double.NEGATIVE_INFINITY;
        if (isOpenBelow == (max == Double.POSITIVE_INFINITY)) {
            return Double.POSITIVE_INFINITY;
        }
        double slope = slope(isOpenBelow ? -1 : 1);
        return slope > 0 ? 1 / slope : Double.POSITIVE_INFINITY;
    }

    /** The mean of exp(level), where the level tends to a line with this {@code slope}. */
    private static double meanExponential(DoubleUnaryOperator level, double slope) {
        if (!(slope < 1)) {
            return Double.POSITIVE_INFINITY;
        }
        double last = (MEAN_STEPS + 1) * MEAN_STEP;
        double ratio = FastMath.exp((slope - 1) * MEAN_STEP);
        double rest = FastMath.exp(level.applyAsDouble(last) - last) / (1 - ratio);
        return expectation(logit -> FastMath.exp(level.applyAsDouble(logit))) + MEAN_STEP * rest;
    }

    /**
     * The expected value of a function of logit u, by the trapezoidal rule, whose error for such analytic functions
     * falls exponentially with the step; beyond logit 40 lie 4e-18 of the probability.
     */
    private static double expectation(DoubleUnaryOperator functionOfLogit) {
        double sum = 0;
        for (int i = -MEAN_STEPS; i <= MEAN_STEPS; i++) {
            double logit = i * MEAN_STEP;
            double cosh = FastMath.cosh(0.5 * logit);
            sum += functionOfLogit.applyAsDouble(logit) / (4 * cosh * cosh);
        }
        return MEAN_STEP * sum;
    }

    @Override
    public boolean hasAtomAt(double x) {
        return false;
    }

    @Override
    public boolean isMonotone() {
        return true;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.metalog(this);
    }

    @Override
    public String toString() {
        return "metalog(p10 " + Range.plain(p10) + ", p50 " + Range.plain(p50) + ", p90 " + Range.plain(p90)
                + (Double.isInfinite(min) ? "" : ", min " + Range.plain(min))
                + (Double.isInfinite(max) ? "" : ", max " + Range.plain(max)) + ")";
    }
}
