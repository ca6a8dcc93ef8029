package org.entente.model.quantity;

import java.util.Collections;
import java.util.List;

/**
 * A distribution over several values.
 *
 * @param values finite, at least one, in the order in which they divide the interval of the uniform draw
 * @param weights one for each value, at least 0 and not all 0; they need not add to 1
 */
public record Discrete(List<Double> values, List<Double> weights) implements Quantity {

    public Discrete {
        values = List.copyOf(values);
        weights = List.copyOf(weights);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("values of discrete must be at least one number, but were none");
        }
        values.forEach(value -> Range.FINITE.requireNumber("each of the values of discrete", value));
        if (weights.size() != values.size()) {
            throw new IllegalArgumentException("weights of discrete must be as many as its values, " + values.size()
                    + ", but were " + weights.size());
        }
        WeightPartition.of("discrete", weights);
    }

    /** The distribution of values with equal weights. */
    public static Discrete equallyLikely(List<Double> values) {
        return new Discrete(values, Collections.nCopies(values.size(), 1.0));
    }

    /** The division of (0, 1) among the values. */
    public WeightPartition partition() {
        return WeightPartition.of("discrete", weights);
    }

    @Override
    public double quantile(double u) {
        return values.get(partition().indexAt(u));
    }

    @Override
    public double percentile(double p) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative(sorted[middle]) >= p) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Math.min(sorted[low], support().high());
    }

    @Override
    public Support support() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.size(); i++) {
            if (weights.get(i) > 0) {
                low = Math.min(low, values.get(i));
                high = Math.max(high, values.get(i));
            }
        }
        return Support.closed(low, high);
    }

    @Override
    public double cumulative(double x) {
        double below = 0;
        double total = 0;
        for (int i = 0; i < values.size(); i++) {
            below += values.get(i) <= x ? weights.get(i) : 0;
            total += weights.get(i);
        }
        return below / total;
    }

    @Override
    public double mean() {
        WeightPartition partition = partition();
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += partition.share(i) * values.get(i);
        }
        return sum;
    }

    @Override
    public boolean hasAtomAt(double x) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == x && weights.get(i) > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isMonotone() {
        return false;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.discrete(this);
    }

    @Override
    public String toString() {
        Support support = support();
        return "discrete(" + values.size() + " values from " + Range.plain(support.low()) + " to "
                + Range.plain(support.high()) + ")";
    }
}
