package org.entente.simulation.results;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The quantiles of a number at some percents, each with its standard error.
 *
 * @param percents the percents of the quantiles
 * @param figures the quantile at each percent; the error of the minimum, at 0, and of the maximum, at 100, is NaN
 */
public record Quantiles(List<Integer> percents, List<PointEstimate> figures) {

    public Quantiles {
        percents = List.copyOf(percents);
        figures = List.copyOf(figures);
        if (figures.size() != percents.size()) {
            throw new IllegalArgumentException(
                    "quantiles must be as many as percents, but were " + figures.size() + " and " + percents.size());
        }
    }

    /**
     * The quantiles at {@code percents}.
     *
     * @param quantile tells the quantile at a percent; the minimum is at 0, the maximum at 100
     * @param error tells the standard error of the quantile at a percent between
     */
    public static Quantiles of(List<Integer> percents, IntToDoubleFunction quantile, IntToDoubleFunction error) {
        return new Quantiles(
                percents,
                percents.stream()
                        .map(percent -> new PointEstimate(
                                quantile.applyAsDouble(percent),
                                isEstimated(percent) ? error.applyAsDouble(percent) : Double.NaN))
                        .toList());
    }

    /** Whether the quantile at {@code percent} has a standard error, as no extreme has. */
    public static boolean isEstimated(int percent) {
        return percent > 0 && percent < 100;
    }

    /**
     * The quantile at {@code percent}, with its error.
     *
     * @throws IllegalArgumentException if that is none of {@link #percents()}
     */
    public PointEstimate figure(int percent) {
        int index = percents.indexOf(percent);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "the percent of a quantile must be one of " + percents + ", but was " + percent);
        }
        return figures.get(index);
    }

    /** The quantile at {@code percent}. */
    public double at(int percent) {
        return figure(percent).value();
    }

    /** The standard error of the quantile at {@code percent}. */
    public double error(int percent) {
        return figure(percent).standardError();
    }
}
