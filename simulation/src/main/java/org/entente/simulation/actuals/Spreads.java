package org.entente.simulation.actuals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The spreads of weighted values. */
final class Spreads {

    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.9;

    private Spreads() {}

    /** The spread of {@code values} with even weights. */
    static Findings.Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Findings.Spread(
                quantile(sorted, LOW),
                quantile(sorted, MIDDLE),
                quantile(sorted, HIGH),
                Arrays.stream(values).average().orElse(Double.NaN));
    }

    /** The first value up to which the part {@code wanted} lies. */
    private static double quantile(double[] sorted, double wanted) {
        return sorted[Math.max(0, (int) Math.ceil(wanted * sorted.length) - 1)];
    }

    /** The spread of {@code values} with {@code weights}. */
    static Findings.Spread of(double[] values, double[] weights) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double total = Arrays.stream(weights).sum();
        return new Findings.Spread(
                quantile(values, weights, order, LOW * total),
                quantile(values, weights, order, MIDDLE * total),
                quantile(values, weights, order, HIGH * total),
                mean(values, weights));
    }

    private static double quantile(double[] values, double[] weights, Integer[] order, double wanted) {
        double sum = 0;
        for (Integer i : order) {
            sum += weights[i];
            if (sum >= wanted) {
                return values[i];
            }
        }
        return values[order[order.length - 1]];
    }

    /** The mean of {@code values}. */
    static double mean(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            total += weights[i];
        }
        return sum / total;
    }
}
