package org.entente.simulation.statistics;

import org.entente.simulation.math.Rounding;

/**
 * The moments of some numbers: mean, spread, skewness and extremes.
 *
 * @param count the count of numbers
 * @param mean their average, NaN without numbers
 * @param m2 the sum of (x - mean)²
 * @param m3 the sum of (x - mean)³
 * @param minimum the smallest, ∞ without numbers
 * @param maximum the largest, -∞ without numbers
 */
public record Moments(long count, double mean, double m2, double m3, double minimum, double maximum) {

    /** Whether all numbers are the same, but for rounding. */
    public boolean isConstant() {
        return count > 0 && Rounding.isSame(minimum, maximum);
    }

    /** The standard deviation, with the divisor count - 1; NaN of fewer than two numbers. */
    public double standardDeviation() {
        if (count < 2) {
            return Double.NaN;
        }
        return isConstant() ? 0 : Math.sqrt(m2 / (count - 1));
    }

    /** The standard error of the mean; NaN of fewer than two numbers. */
    public double standardError() {
        return standardDeviation() / Math.sqrt((double) count);
    }

    /** The skewness, (m3 / count) / (m2 / count)^1.5; NaN where all numbers are equal. */
    public double skewness() {
        double variance = m2 / count;
        return isConstant() ? Double.NaN : m3 / count / (variance * Math.sqrt(variance));
    }
}
