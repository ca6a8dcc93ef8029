package org.entente.simulation.results;

/**
 * The moments of a number over paths: the mean, its error, and the spread. With no paths all values but the
 * count are NaN; with one, the standard deviation and error are NaN.
 *
 * @param count the number of paths, or of those on which a date happens
 * @param mean the average
 * @param standardDeviation with the divisor count - 1
 * @param standardError of the mean, from replicates where sampling is not random
 * @param skewness m3 / m2^1.5, NaN where all values are equal
 */
public record SummaryMoments(long count, double mean, double standardDeviation, double standardError, double skewness) {

    public SummaryMoments {
        if (count < 0) {
            throw new IllegalArgumentException("a count must be at least 0, but was " + count);
        }
    }
}
