package org.entente.simulation.results;

import java.util.List;

/**
 * The summary of one number over all paths (MODEL 13). With no paths all values but the count are NaN.
 *
 * @param moments its mean, error and spread
 * @param quantiles the quantiles at {@link #PERCENTS}, to a relative error of at most 0.1 %; the minimum and maximum
 *     are exact
 * @param shortfall5 expected shortfall: the mean of the lowest 5 % of the values
 * @param shortfall95 the mean of the highest 5 % of the values
 * @param negative the part of the paths whose value is below 0 by more than rounding; of no paths for
 *     a date
 */
public record Summary(
        SummaryMoments moments,
        Quantiles quantiles,
        PointEstimate shortfall5,
        PointEstimate shortfall95,
        Proportion negative) {

    /** The percents of the quantiles of a summary. */
    public static final List<Integer> PERCENTS = List.of(0, 1, 5, 10, 25, 50, 75, 90, 95, 99, 100);

    public Summary {
        if (!quantiles.percents().equals(PERCENTS)) {
            throw new IllegalArgumentException(
                    "the quantiles of a summary must be at " + PERCENTS + ", but were at " + quantiles.percents());
        }
    }

    /** This summary with another part of the paths below 0. */
    public Summary withNegative(Proportion part) {
        return new Summary(moments, quantiles, shortfall5, shortfall95, part);
    }

    /** The number of paths, or of those on which a date happens. */
    public long count() {
        return moments.count();
    }

    /** The average. */
    public double mean() {
        return moments.mean();
    }

    /** The standard deviation, with the divisor count - 1. */
    public double standardDeviation() {
        return moments.standardDeviation();
    }

    /** The standard error of the mean. */
    public double standardError() {
        return moments.standardError();
    }

    /** The skewness, NaN where all values are equal. */
    public double skewness() {
        return moments.skewness();
    }

    /** The lowest value. */
    public double minimum() {
        return quantiles.at(0);
    }

    /** The quantile at 1 %. */
    public double p1() {
        return quantiles.at(1);
    }

    /** The quantile at 5 %. */
    public double p5() {
        return quantiles.at(5);
    }

    /** The quantile at 10 %. */
    public double p10() {
        return quantiles.at(10);
    }

    /** The quantile at 25 %. */
    public double p25() {
        return quantiles.at(25);
    }

    /** The median. */
    public double p50() {
        return quantiles.at(50);
    }

    /** The quantile at 75 %. */
    public double p75() {
        return quantiles.at(75);
    }

    /** The quantile at 90 %. */
    public double p90() {
        return quantiles.at(90);
    }

    /** The quantile at 95 %. */
    public double p95() {
        return quantiles.at(95);
    }

    /** The quantile at 99 %. */
    public double p99() {
        return quantiles.at(99);
    }

    /** The highest value. */
    public double maximum() {
        return quantiles.at(100);
    }

    /** The probability of a value below 0. */
    public double probabilityNegative() {
        return negative.value();
    }
}
