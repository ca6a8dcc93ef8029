package org.entente.simulation.results;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The quantiles of a number at some percents, with the largest of their standard errors. Immutable. */
public final class Quantiles {

    private final List<Integer> percents;
    private final double[] values;
    private final double standardError;

    private Quantiles(List<Integer> percents, double[] values, double standardError) {
        this.percents = percents;
        this.values = values;
        this.standardError = standardError;
    }

    /**
     * The quantiles at {@code percents}.
     *
     * @param quantile tells the quantile at a percent; the minimum is at 0, the maximum at 100
     * @param standardError the largest standard error of the quantiles that are estimated
     */
    public static Quantiles of(List<Integer> percents, IntToDoubleFunction quantile, double standardError) {
        double[] values = percents.stream()
                .mapToInt(Integer::intValue)
                .mapToDouble(quantile)
                .toArray();
        return new Quantiles(List.copyOf(percents), values, standardError);
    }

    /** The percents of the quantiles. */
    public List<Integer> percents() {
        return percents;
    }

    /**
     * The quantile at {@code percent}.
     *
     * @throws IllegalArgumentException if that is none of {@link #percents()}
     */
    public double at(int percent) {
        int index = percents.indexOf(percent);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "the percent of a quantile must be one of " + percents + ", but was " + percent);
        }
        return values[index];
    }

    /** The largest standard error of the quantiles that have one. */
    public double standardError() {
        return standardError;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantiles that
                && percents.equals(that.percents)
                && Arrays.equals(values, that.values)
                && Double.compare(standardError, that.standardError) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Double.hashCode(standardError);
    }

    @Override
    public String toString() {
        return percents + " %: " + Arrays.toString(values) + " ± " + standardError;
    }
}
