package org.entente.simulation.statistics;

/**
 * Mean, spread, lopsidedness and extremes of some numbers.
 *
 * @param count how many numbers
 * @param mean their average, NaN of none
 * @param m2 the sum of (x - mean)²
 * @param m3 the sum of (x - mean)³
 * @param minimum the smallest, ∞ of none
 * @param maximum the largest, -∞ of none
 */
public record Moments(long count, double mean, double m2, double m3, double minimum, double maximum) {

    /** With the divisor count - 1; NaN of fewer than two numbers. */
    public double standardDeviation() {
        return count < 2 ? Double.NaN : Math.sqrt(m2 / (count - 1));
    }

    /** Of the mean; NaN of fewer than two numbers. */
    public double standardError() {
        return standardDeviation() / Math.sqrt((double) count);
    }

    /** (m3 / count) / (m2 / count)^1.5; NaN where all numbers are equal. */
    public double skewness() {
        double variance = m2 / count;
        return m3 / count / (variance * Math.sqrt(variance));
    }
}
