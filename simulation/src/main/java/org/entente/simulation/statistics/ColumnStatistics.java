package org.entente.simulation.statistics;

import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Exceedance;
import org.entente.simulation.results.PointEstimate;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Quantiles;
import org.entente.simulation.results.Summary;
import org.entente.simulation.results.SummaryMoments;

/**
 * The statistics of a column: of one number over all paths.
 */
public final class ColumnStatistics {

    /** The half-width of an interval of 95 %, in standard errors. */
    private static final double WIDTH = 1.96;

    /** The percent of the values that an expected shortfall is of. */
    private static final int TAIL = 5;

    private final MomentEstimate estimate;
    private final OrderedSample sample;
    private final FigureErrors errors;

    private ColumnStatistics(MomentEstimate estimate, OrderedSample sample, FigureErrors errors) {
        if (estimate.moments().count() != sample.count()) {
            throw new IllegalArgumentException("moments and sample must be of as many values, but were of "
                    + estimate.moments().count() + " and " + sample.count());
        }
        this.estimate = estimate;
        this.sample = sample;
        this.errors = errors;
    }

    /**
     * The statistics of independent values.
     *
     * @param estimate their moments and the error of their mean
     * @param sample the values, as many as in {@code estimate}
     */
    public static ColumnStatistics ofIndependent(MomentEstimate estimate, OrderedSample sample) {
        return new ColumnStatistics(estimate, sample, FigureErrors.ofIndependent(sample));
    }

    /**
     * The statistics of the values of replicates.
     *
     * @param estimate the moments of all values and the error of their mean
     * @param sample the values, as many as in {@code estimate}
     * @param cells the counts of the same values in each replicate
     */
    public static ColumnStatistics ofReplicates(MomentEstimate estimate, OrderedSample sample, ReplicateCells cells) {
        return new ColumnStatistics(estimate, sample, FigureErrors.ofReplicates(sample, cells));
    }

    /** How far the mean hangs on few of the values. */
    public Reliance reliance() {
        Moments moments = estimate.moments();
        double largest = Math.max(Math.abs(moments.minimum()), Math.abs(moments.maximum()));
        double share = largest > 0 ? largest / sample.sumOfSizes() : 0;
        double errorOfError = moments.isConstant() ? 0 : sample.relativeErrorOfSpread();
        return new Reliance(moments.count(), moments.mean(), share, errorOfError);
    }

    /** How likely a value is above each amount. */
    public Exceedance exceedance() {
        return sample.exceedance();
    }

    /** The part of the values that lie below 0 by more than {@code rounding}. */
    public Proportion negative(double rounding) {
        return part(sample.countBelow(-rounding), sample.countBelow(-rounding));
    }

    /** The size of the value below 0 that is nearest to 0; infinite if no value is below 0. */
    public double smallestNegative() {
        long below = sample.countBelow(0);
        return below == 0 ? Double.POSITIVE_INFINITY : -sample.atRank((double) below);
    }

    /** The part of {@code count} values, which are as many as those up to {@code rank} or as those above it. */
    private Proportion part(long count, long rank) {
        return errors.isOfIndependent()
                ? new Proportion(count, sample.count())
                : Proportion.ofReplicates(
                        count, sample.count(), errors.ofPart((double) rank), errors.degreesOfFreedom());
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
                Quantiles.of(Summary.PERCENTS, this::quantile, this::error),
                new PointEstimate(inRange(sample.meanOfLowest(TAIL)), errors.ofLowest(sample.rank(TAIL))),
                new PointEstimate(inRange(sample.meanOfHighest(TAIL)), errors.ofHighest(sample.rank(TAIL))),
                negative(0));
    }

    /** The summary of the values as differences. */
    public Difference difference() {
        Moments moments = estimate.moments();
        return new Difference(
                moments.count(),
                moments.mean(),
                estimate.standardError(),
                Quantiles.of(Difference.PERCENTS, this::quantile, this::error),
                part(sample.countAboveZero(), sample.count() - sample.countAboveZero()));
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
     * The standard error of a quantile. Of independent values it is the width of an interval of 95 % less the factor 2
     * · 1.96: the ends of the interval are the quantiles 1.96 standard errors of a rank away. So the error is 0 only
     * where the whole interval lies within values that are equal. From replicates it is as many times larger or smaller
     * as the error of the quantile's rank.
     */
    private double error(int percent) {
        double n = sample.count();
        double errorOfRank = Math.sqrt(n * percent * (100 - percent)) / 100;
        double reach = WIDTH * errorOfRank;
        double rank = n * percent / 100;
        double independent =
                (inRange(sample.atRank(rank + reach)) - inRange(sample.atRank(rank - reach))) / (2 * WIDTH);
        return errors.isOfIndependent() ? independent : independent * (errors.ofPart(rank) * n / errorOfRank);
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
