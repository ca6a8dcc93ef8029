package org.entente.model.quantity;

import static org.apache.commons.math3.special.Beta.logBeta;
import static org.apache.commons.math3.special.Beta.regularizedBeta;

import org.apache.commons.math3.util.FastMath;

/**
 * Student's t distribution with location and scale.
 *
 * @param degreesOfFreedom above 0; the mean exists above 1, the variance above 2
 * @param location the median, finite
 * @param scale above 0
 */
public record StudentT(double degreesOfFreedom, double location, double scale) implements Continuous {

    public StudentT {
        Range.POSITIVE.requireNumber("df of student-t", degreesOfFreedom);
        Range.FINITE.requireNumber("location of student-t", location);
        Range.POSITIVE.requireNumber("scale of student-t", scale);
    }

    /** Student's t distribution around 0 with scale 1. */
    public static StudentT standard(double degreesOfFreedom) {
        return new StudentT(degreesOfFreedom, 0, 1);
    }

    @Override
    public double quantile(double u) {
        return support().nearest(location - scale * Math.copySign(fromMedian(Math.min(u, 1 - u)), 0.5 - u));
    }

    @Override
    public double inverseSurvival(double q) {
        return support().nearest(location + scale * Math.copySign(fromMedian(Math.min(q, 1 - q)), 0.5 - q));
    }

    /** The distance from the median, in scales, that a draw exceeds on one side with probability {@code q}. */
    private double fromMedian(double q) {
        return q == 0.5 ? 0 : QuantileSolver.solve(standard(degreesOfFreedom), 1 - q, q, -StandardNormal.quantile(q));
    }

    @Override
    public boolean iterative() {
        return true;
    }

    @Override
    public Support support() {
        return Support.open(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Override
    public double mean() {
        return degreesOfFreedom > 1 ? location : Double.NaN;
    }

    @Override
    public double tailIndex() {
        return degreesOfFreedom;
    }

    @Override
    public double cumulative(double x) {
        return upperTail((location - x) / scale);
    }

    @Override
    public double survival(double x) {
        return upperTail((x - location) / scale);
    }

    /**
     * P(T &gt; t) of the standard t: from the share v / (v + t²), or near the median from its complement. The share's
     * rounding costs a relative error of 1e-16 times the degrees of freedom.
     */
    private double upperTail(double t) {
        double v = degreesOfFreedom;
        double distance = Math.abs(t);
        double share = v / distance / (v / distance + distance);
        double tail = distance < 0.5
                ? 0.5 - 0.5 * incompleteBeta(distance / (v / distance + distance), 0.5, 0.5 * v)
                : 0.5 * incompleteBeta(share, 0.5 * v, 0.5);
        return t > 0 ? tail : 1 - tail;
    }

    private static double incompleteBeta(double x, double a, double b) {
        return x > 0 ? regularizedBeta(x, a, b, QuantileSolver.RELATIVE_ERROR) : 0;
    }

    @Override
    public double density(double x) {
        double v = degreesOfFreedom;
        double t = (x - location) / scale;
        double logarithm = -0.5 * (v + 1) * FastMath.log1p(t * t / v) - logBeta(0.5 * v, 0.5);
        return FastMath.exp(logarithm) / (Math.sqrt(v) * scale);
    }

    @Override
    public double partialMean(double low, double high) {
        return location * probability(low, high) + scale * scale * (moment(low) - moment(high));
    }

    /** Minus an antiderivative of t times the density, in units of the scale. */
    private double moment(double x) {
        double v = degreesOfFreedom;
        double t = (x - location) / scale;
        if (v == 1) {
            return -0.5 * FastMath.log1p(t * t) / (Math.PI * scale);
        }
        if (Double.isInfinite(t)) {
            return v > 1 ? 0 : Double.NEGATIVE_INFINITY;
        }
        return (v + t * t) / (v - 1) * density(x);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.studentT(this);
    }

    @Override
    public String toString() {
        return "student-t(df " + Range.plain(degreesOfFreedom) + ", location " + Range.plain(location) + ", scale "
                + Range.plain(scale) + ")";
    }
}
