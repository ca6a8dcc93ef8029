package org.entente.model.quantity;

import org.apache.commons.math3.util.FastMath;

/**
 * The distribution of a variable whose logarithm is normal.
 *
 * @param median above 0
 * @param sigma standard deviation of the logarithm, above 0
 */
public record LogNormal(double median, double sigma) implements Continuous {

    public LogNormal {
        Range.POSITIVE.requireNumber("median of lognormal", median);
        Range.POSITIVE.requireNumber("sigma of lognormal", sigma);
    }

    /** The lognormal distribution with this mean and standard deviation of the variable itself, both above 0. */
    public static LogNormal ofMeanAndStandardDeviation(double mean, double standardDeviation) {
        Range.POSITIVE.requireNumber("mean of lognormal", mean);
        Range.POSITIVE.requireNumber("sd of lognormal", standardDeviation);
        double variation = standardDeviation / mean;
        double square = variation * variation;
        if (!(square > 0 && square < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the sd of lognormal must be between 1e-154 and 1e154 times its mean,"
                    + " but was " + Range.plain(standardDeviation) + " with a mean of " + Range.plain(mean));
        }
        return new LogNormal(mean / Math.sqrt(1 + square), Math.sqrt(FastMath.log1p(square)));
    }

    /** The lognormal distribution with these 10th and 90th percentiles, the first above 0 and below the second. */
    public static LogNormal ofP10P90(double p10, double p90) {
        Range.POSITIVE.requireNumber("p10 of lognormal", p10);
        ParameterChecks.requireQuantiles("lognormal", p10, p90);
        return new LogNormal(Math.sqrt(p10) * Math.sqrt(p90), FastMath.log(p90 / p10) / (2 * StandardNormal.Z_OF_P90));
    }

    @Override
    public double quantile(double u) {
        return support().nearest(median * FastMath.exp(sigma * StandardNormal.quantile(u)));
    }

    @Override
    public double inverseSurvival(double q) {
        return support().nearest(median * FastMath.exp(-sigma * StandardNormal.quantile(q)));
    }

    @Override
    public Support support() {
        return Support.open(0, Double.POSITIVE_INFINITY);
    }

    @Override
    public double mean() {
        return median * FastMath.exp(0.5 * sigma * sigma);
    }

    @Override
    public double cumulative(double x) {
        return StandardNormal.cumulative(standardised(x));
    }

    @Override
    public double survival(double x) {
        return StandardNormal.cumulative(-standardised(x));
    }

    @Override
    public double density(double x) {
        return x > 0 ? StandardNormal.density(standardised(x)) / (sigma * x) : 0;
    }

    @Override
    public double partialMean(double low, double high) {
        return mean() * StandardNormal.probability(standardised(low) - sigma, standardised(high) - sigma);
    }

    /** The normal variable behind {@code x}; minus infinity where {@code x} is not above 0. */
    private double standardised(double x) {
        return FastMath.log(Math.max(0, x) / median) / sigma;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.logNormal(this);
    }

    @Override
    public String toString() {
        return "lognormal(median " + Range.plain(median) + ", sigma " + Range.plain(sigma) + ")";
    }
}
