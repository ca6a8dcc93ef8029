package org.entente.simulation;

/**
 * What the paths say about a scenario's number less the baseline's on the same path.
 *
 * @param count the number of paths
 * @param mean the average difference
 * @param standardError of the mean, paired, from replicates where sampling is not random
 * @param p5 the quantile at 5 % of the differences
 * @param p25 the quantile at 25 %
 * @param p50 the median
 * @param p75 the quantile at 75 %
 * @param p95 the quantile at 95 %
 * @param percentileError the largest of the standard errors of {@code p5}, {@code p50} and {@code p95}, as if paths were
 *     independent
 * @param probabilityPositive the part of the paths on which the scenario's number is higher
 */
public record Difference(
        long count,
        double mean,
        double standardError,
        double p5,
        double p25,
        double p50,
        double p75,
        double p95,
        double percentileError,
        double probabilityPositive) {}
