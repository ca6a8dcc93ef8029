package org.entente.simulation.score;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import org.apache.commons.math3.util.FastMath;
import org.entente.model.quantity.StandardNormal;

/*
 * Values between two quantiles are taken to go with the normal score of their level, as those of a normal distribution
 * do; where all are above 0, their logarithms, as those of a lognormal one do. Beyond the 1st and the 99th percentile
 * they go evenly. F is linear between 16 such values. Where it goes from p to q over a width w, the integral of F² is
 * w (p² + pq + q²)/3, and
 *
 *     CRPS = integral of F² below y + integral of (1 - F)² above it                                              [1]
 */

/** A distribution through quantiles. Immutable. */
final class QuantileCurve {

    private static final int PARTS = 16;
    private static final double ALL = 100;

    private final double[] values;
    private final double[] levels;

    private QuantileCurve(double[] values, double[] levels) {
        this.values = values;
        this.levels = levels;
    }

    /** The distribution through {@code quantiles}. */
    static QuantileCurve through(ForecastQuantiles quantiles) {
        List<Integer> percents = ForecastQuantiles.PERCENTS;
        int inner = percents.size() - 3; // the intervals between the 1st and the 99th percentile
        double[] values = new double[inner * PARTS + 3];
        double[] levels = new double[values.length];
        values[0] = quantiles.values().get(0);
        for (int k = 0; k <= inner * PARTS; k++) {
            int before = Math.min(inner, 1 + k / PARTS);
            double part = (k - (before - 1) * PARTS) / (double) PARTS;
            double low = StandardNormal.quantile(percents.get(before) / ALL);
            double high = StandardNormal.quantile(percents.get(before + 1) / ALL);
            double from = quantiles.values().get(before);
            levels[k + 1] = StandardNormal.cumulative(low + part * (high - low));
            double to = quantiles.values().get(before + 1);
            values[k + 1] = values[0] > 0 ? from * FastMath.pow(to / from, part) : from + part * (to - from);
        }
        values[values.length - 1] = quantiles.values().get(percents.size() - 1);
        levels[values.length - 1] = 1;
        return new QuantileCurve(values, levels);
    }

    boolean isPositive() {
        return values[0] > 0;
    }

    /** The distribution of the logarithms. */
    QuantileCurve ofLogarithms() {
        return new QuantileCurve(Arrays.stream(values).map(FastMath::log).toArray(), levels);
    }

    /** The level of {@code actual}, between the last value that is {@code passed} and the next one. */
    double level(double actual, DoublePredicate passed) {
        int last = -1;
        for (int i = 0; i < values.length; i++) {
            last = passed.test(values[i]) ? i : last;
        }
        if (last < 0 || last == values.length - 1) {
            return last < 0 ? 0 : 1;
        }
        double part = (actual - values[last]) / (values[last + 1] - values[last]);
        return levels[last] + part * (levels[last + 1] - levels[last]);
    }

    /** The continuous ranked probability score where {@code actual} came. */
    double crps(double actual) {
        int last = values.length - 1;
        double sum = Math.max(0, values[0] - actual) + Math.max(0, actual - values[last]);
        for (int i = 0; i < last; i++) {
            double low = values[i];
            double high = values[i + 1];
            double split = Math.max(low, Math.min(high, actual));
            double middle =
                    high > low ? levels[i] + (split - low) / (high - low) * (levels[i + 1] - levels[i]) : levels[i];
            sum += integral(split - low, levels[i], middle) + integral(high - split, 1 - middle, 1 - levels[i + 1]);
        }
        return sum; // [1]
    }

    private static double integral(double width, double p, double q) {
        return width * (p * p + p * q + q * q) / 3;
    }
}
