package org.entente.simulation.results;

import java.util.List;

/**
 * The summary of the difference of an outcome, the scenario less the baseline on the same path.
 *
 * @param count the number of paths
 * @param mean the average difference
 * @param standardError the paired standard error of the mean, from replicates where sampling is not random
 * @param quantiles the quantiles of the differences at {@link #PERCENTS}
 * @param positive the part of the paths on which the scenario's outcome is higher
 */
public record Difference(long count, double mean, double standardError, Quantiles quantiles, Proportion positive) {

    /** The percents of the quantiles of a difference. */
    public static final List<Integer> PERCENTS = List.of(5, 10, 25, 50, 75, 90, 95);

    public Difference {
        if (count < 0) {
            throw new IllegalArgumentException("a count must be at least 0, but was " + count);
        }
        if (!quantiles.percents().equals(PERCENTS)) {
            throw new IllegalArgumentException(
                    "the quantiles of a difference must be at " + PERCENTS + ", but were at " + quantiles.percents());
        }
    }

    /** Whether nothing differs on any path. */
    public boolean isNone() {
        return mean == 0 && p5() == 0 && p95() == 0 && !(standardError > 0);
    }

    /** The probability that the scenario's outcome is higher. */
    public double probabilityPositive() {
        return positive.value();
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
}
