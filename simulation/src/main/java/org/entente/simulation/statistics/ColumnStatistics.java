package org.entente.simulation.statistics;

import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Quantiles;
import org.entente.simulation.results.Summary;
import org.entente.simulation.results.SummaryMoments;

/**
 * The statistics of a column: of one number over all paths.
 *
 * @param estimate its moments and the error of its mean
 * @param sample its values, as many as in {@code estimate}
 */
public record ColumnStatistics(MomentEstimate estimate, OrderedSample sample) {

    /** The half-width of an interval of 95 %, in standard errors. */
    private static final double WIDTH = 1.96;

    public ColumnStatistics {
        if (estimate.moments().count() != sample.count()) {
            throw new IllegalArgumentException("moments and sample must be of as many values, but were of "
                    + estimate.moments().count() + " and " + sample.count());
        }
    }

    /** How far the mean hangs on few of the values. */
    public Reliance reliance() {
        Moments moments = estimate.moments();
        double largest = Math.max(Math.abs(moments.minimum()), Math.abs(moments.maximum()));
        double share = largest > 0 ? largest / sample.sumOfSizes() : 0;
        double errorOfError = moments.isConstant() ? 0 : sample.relativeErrorOfSpread();
        return new Reliance(moments.count(), moments.mean(), share, errorOfError);
    }

    /** The part of the values that lie below 0 by more than {@code rounding}. */
    public Proportion negative(double rounding) {
        return new Proportion(sample.countBelow(-rounding), sample.count());
    }

    /** The summary of the values; every value below 0 counts as negative. */
    public Summary summary() {
        Moments moments = estimate.moments();
        return new Summary(
                new SummaryMoments(
                        moments.count(),
                        moments.mean(),
                        moments.standardDeviation(),
                        estimate.standardError(),
                        moments.skewness()),
                Quantiles.of(Summary.PERCENTS, this::quantile, Math.max(error(10), Math.max(error(50), error(90)))),
                inRange(sample.meanOfLowest(5)),
                inRange(sample.meanOfHighest(5)),
                negative(0));
    }

    /** The summary of the values as differences. */
    public Difference difference() {
        Moments moments = estimate.moments();
        return new Difference(
                moments.count(),
                moments.mean(),
                estimate.standardError(),
                Quantiles.of(Difference.PERCENTS, this::quantile, Math.max(error(5), Math.max(error(50), error(95)))),
                new Proportion(sample.countAboveZero(), sample.count()));
    }

    /** The quantile at {@code percent}; the extremes, at 0 and 100, are known exactly. */
    private double quantile(int percent) {
        Moments moments = estimate.moments();
        return switch (percent) {
            case 0 -> known(moments.minimum());
            case 100 -> known(moments.maximum());
            default -> inRange(sample.quantile(percent));
        };
    }

    /**
     * The standard error of a quantile: the width of its interval of 95 % less the factor 2 · 1.96. The ends of the
     * interval are the quantiles 1.96 standard errors of a rank away. So the error is 0 only where the whole interval
     * lies within values that are equal.
     */
    private double error(int percent) {
        double n = sample.count();
        double reach = WIDTH * Math.sqrt(n * percent * (100 - percent)) / 100;
        double rank = n * percent / 100;
        return (inRange(sample.atRank(rank + reach)) - inRange(sample.atRank(rank - reach))) / (2 * WIDTH);
    }

    /** The extremes are known exactly, so nothing need be reported outside them. */
    private double inRange(double value) {
        Moments moments = estimate.moments();
        return Math.max(moments.minimum(), Math.min(moments.maximum(), value));
    }

    private double known(double extreme) {
        return estimate.moments().count() == 0 ? Double.NaN : extreme;
    }
}
