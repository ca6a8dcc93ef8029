package org.entente.model.quantity;

import java.util.List;

/**
 * The interval (0, 1) cut in proportion to weights, in their order. Part i is [c(i-1), c(i)), where c(i) is the sum of
 * the first i weights divided by the sum of all.
 */
public final class WeightPartition {

    /** The smallest uniform draw; a draw within a part stays between it and 1 minus it. */
    private static final double MIN_DRAW = 0x1p-53;

    /** The beginnings of the parts, and 1. */
    private final double[] bounds;

    private WeightPartition(double[] bounds) {
        this.bounds = bounds;
    }

    /**
     * The partition by {@code weights}.
     *
     * @throws IllegalArgumentException unless each weight is finite and at least 0, and their sum finite and above 0
     */
    static WeightPartition of(String kind, List<Double> weights) {
        double[] bounds = new double[weights.size() + 1];
        for (int i = 0; i < weights.size(); i++) {
            Range.NOT_NEGATIVE.requireNumber("each of the weights of " + kind, weights.get(i));
            bounds[i + 1] = bounds[i] + weights.get(i);
        }
        double total = bounds[weights.size()];
        Range.POSITIVE.requireNumber("the sum of the weights of " + kind, total);
        for (int i = 1; i < bounds.length; i++) {
            bounds[i] /= total;
        }
        return new WeightPartition(bounds);
    }

    /** The number of parts, including empty ones. */
    public int size() {
        return bounds.length - 1;
    }

    /** The part in which {@code u}, in (0, 1), lies. */
    public int indexAt(double u) {
        int low = 0;
        int high = size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (u < bounds[middle + 1]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The position of {@code u} within the part {@code index}, in the open interval (0, 1). */
    public double within(int index, double u) {
        return Math.min(Math.max((u - bounds[index]) / share(index), MIN_DRAW), 1 - MIN_DRAW);
    }

    /** The weight of the part {@code index} as a part of all. */
    double share(int index) {
        return bounds[index + 1] - bounds[index];
    }
}
