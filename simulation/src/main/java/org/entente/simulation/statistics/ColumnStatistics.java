package org.entente.simulation.statistics;

import org.entente.simulation.Difference;
import org.entente.simulation.Summary;

/**
 * What is known of one number over all paths.
 *
 * @param moments of its values
 * @param sample its values, as many as {@code moments} has
 */
public record ColumnStatistics(Moments moments, OrderedSample sample) {

    public ColumnStatistics {
        if (moments.count() != sample.count()) {
            throw new IllegalArgumentException("moments and sample must be of as many values, but were of "
                    + moments.count() + " and " + sample.count());
        }
    }

    /** What the values say. */
    public Summary summary() {
        return new Summary(
                moments.count(),
                moments.mean(),
                moments.standardDeviation(),
                moments.standardError(),
                moments.skewness(),
                known(moments.minimum()),
                quantile(1),
                quantile(5),
                quantile(10),
                quantile(25),
                quantile(50),
                quantile(75),
                quantile(90),
                quantile(95),
                quantile(99),
                known(moments.maximum()),
                inRange(sample.meanOfLowest(5)),
                inRange(sample.meanOfHighest(5)));
    }

    /** What the values say if they are differences. */
    public Difference difference() {
        return new Difference(
                moments.count(),
                moments.mean(),
                moments.standardError(),
                quantile(5),
                quantile(25),
                quantile(50),
                quantile(75),
                quantile(95),
                (double) sample.countAboveZero() / sample.count());
    }

    private double quantile(int percent) {
        return inRange(sample.quantile(percent));
    }

    /** The extremes are known exactly, so nothing need be reported outside them. */
    private double inRange(double value) {
        return Math.max(moments.minimum(), Math.min(moments.maximum(), value));
    }

    private double known(double extreme) {
        return moments.count() == 0 ? Double.NaN : extreme;
    }
}
