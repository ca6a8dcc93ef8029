package org.entente.simulation;

/**
 * What the paths say about one number (MODEL 13). With no paths all values but the count are NaN; with one, the
 * standard deviation and error are NaN.
 *
 * @param count the number of paths, or of those on which a date happens
 * @param mean the average
 * @param standardDeviation with the divisor count - 1
 * @param standardError of the mean, from replicates where sampling is not random
 * @param skewness m3 / m2^1.5, NaN where all values are equal
 * @param minimum exact
 * @param p1 the quantile at 1 %, to a relative error of at most 0.1 %; so are the others
 * @param p5 the quantile at 5 %
 * @param p10 the quantile at 10 %
 * @param p25 the quantile at 25 %
 * @param p50 the median
 * @param p75 the quantile at 75 %
 * @param p90 the quantile at 90 %
 * @param p95 the quantile at 95 %
 * @param p99 the quantile at 99 %
 * @param maximum exact
 * @param shortfall5 expected shortfall: the mean of the lowest 5 % of the values
 * @param shortfall95 the mean of the highest 5 % of the values
 * @param percentileError the largest of the standard errors of {@code p10}, {@code p50} and {@code p90}, as if paths were
 *     independent, which other sampling plans do not make worse
 */
public record Summary(
        long count,
        double mean,
        double standardDeviation,
        double standardError,
        double skewness,
        double minimum,
        double p1,
        double p5,
        double p10,
        double p25,
        double p50,
        double p75,
        double p90,
        double p95,
        double p99,
        double maximum,
        double shortfall5,
        double shortfall95,
        double percentileError) {}
