package org.entente.simulation.score;

import java.util.Arrays;
import java.util.List;
import org.entente.simulation.results.Summary;

/**
 * The quantiles that a run foretold of an amount.
 *
 * @param values the quantile at each of {@link #PERCENTS}, in ascending order
 */
public record ForecastQuantiles(List<Double> values) {

    /** The percents of the quantiles; 0 is the minimum, 100 the maximum. */
    public static final List<Integer> PERCENTS = Summary.PERCENTS;

    private static final double ALL = 100;

    public ForecastQuantiles {
        values = List.copyOf(values);
        if (values.size() != PERCENTS.size()) {
            throw new IllegalArgumentException(
                    "quantiles must be as many as " + PERCENTS + ", but were " + values.size());
        }
        for (int i = 1; i < values.size(); i++) {
            if (!(values.get(i) >= values.get(i - 1))) {
                throw new IllegalArgumentException("quantiles must ascend, but were " + values);
            }
        }
    }

    /** The quantiles of {@code summary}. They are estimates, so that rounding may turn neighbours around. */
    public static ForecastQuantiles of(Summary summary) {
        double[] values = PERCENTS.stream()
                .mapToDouble(percent -> summary.quantiles().at(percent))
                .sorted()
                .toArray();
        return new ForecastQuantiles(Arrays.stream(values).boxed().toList());
    }

    /** The quantiles of the values {@code sorted}, which ascend: between two of them in proportion. */
    static ForecastQuantiles ofSorted(double[] sorted) {
        return new ForecastQuantiles(PERCENTS.stream()
                .map(percent -> between(sorted, percent / ALL * (sorted.length - 1)))
                .toList());
    }

    private static double between(double[] sorted, double place) {
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** The quantile at {@code percent}, one of {@link #PERCENTS}. */
    public double at(int percent) {
        return values.get(PERCENTS.indexOf(percent));
    }

    /** Whether {@code band} holds {@code value}, its ends included. */
    public boolean holds(Band band, double value) {
        return at(band.low()) <= value && value <= at(band.high());
    }

    /**
     * The pinball loss at {@code percent}: the distance of {@code value} from the quantile, weighted by the part of the
     * futures that should lie on the other side.
     */
    public double pinballLoss(int percent, double value) {
        double level = percent / ALL;
        double quantile = at(percent);
        return value >= quantile ? level * (value - quantile) : (1 - level) * (quantile - value);
    }
}
