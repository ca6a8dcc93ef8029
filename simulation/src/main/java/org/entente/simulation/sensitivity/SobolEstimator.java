package org.entente.simulation.sensitivity;

import java.util.Arrays;
import java.util.List;
import org.entente.simulation.math.Rounding;
import org.entente.simulation.random.Draws;
import org.entente.simulation.statistics.MomentEstimate;
import org.entente.simulation.statistics.MomentsTable;
import org.entente.simulation.statistics.ReplicateMoments;

/*
 * With a = f(A), b = f(B), c = f(A with the group's inputs taken from B), all less the mean of a and b together,
 *
 *     V     = mean of v,  v = (a^2 + b^2) / 2
 *     first = mean of u / V,  u = b (c - a)                                                                   [1]
 *     total = mean of w / V,  w = (a - c)^2 / 2                                                               [2]
 *
 * [1] is A. Saltelli et al., "Variance based sensitivity analysis of model output", Computer Physics Communications 181
 * (2010), table 2 (b); [2] is M. J. W. Jansen, "Analysis of variance designs for model output", Computer Physics
 * Communications 117 (1999). Taking the mean off changes neither expectation, and makes the first's error smaller.
 *
 * Both are ratios of means. To first order they differ from the truth by the mean over paths of
 *
 *     (u - first v) / V,   (w - total v) / V                                                                  [3]
 *
 * whose spread gives the errors (the delta method; that the mean is itself estimated is of second order, since c - a
 * has mean zero).
 */

/**
 * The estimator of an outcome's Sobol' indices. It takes the outcome on paths A, on independent paths B, and on the
 * paths A with the inputs of one group from B. Groups of inputs must be independent of each other.
 */
final class SobolEstimator {

    private final double mean;
    private final double[] a;
    private final double[] b;
    private final double variance;
    private final int replicates;

    /**
     * The estimator for an outcome. Values that are not finite make all indices NaN.
     *
     * @param a the outcome on each path of A
     * @param b the outcome on each path of B, as many
     * @param replicates the number of replicates, which are independent of each other while their paths may not be; 1
     *     if all paths are independent. 256 paths at a time belong to each in turn
     * @throws IllegalArgumentException if {@code a} and {@code b} differ in length or {@code replicates} is below 1
     */
    SobolEstimator(double[] a, double[] b, int replicates) {
        requireAsMany("b", a, b);
        if (replicates < 1) {
            throw new IllegalArgumentException("replicates must be at least 1, but was " + replicates);
        }
        this.mean = (mean(a) + mean(b)) / 2;
        this.a = aboveMean(a);
        this.b = aboveMean(b);
        this.variance = (meanOfSquares(this.a) + meanOfSquares(this.b)) / 2;
        this.replicates = replicates;
    }

    /**
     * The indices of a group of inputs.
     *
     * @param c the outcome on each path of A with the group's inputs taken from the same path of B
     * @throws IllegalArgumentException if there are not as many values as of A
     */
    SobolIndex index(double[] c) {
        requireAsMany("c", a, c);
        double[] first = new double[a.length];
        double[] total = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double change = Rounding.difference(c[i] - mean, a[i], Math.abs(c[i]));
            first[i] = b[i] * change;
            total[i] = change * change / 2;
        }
        double firstIndex = mean(first) / variance; // [1]
        double totalIndex = mean(total) / variance; // [2]
        List<MomentEstimate> influences = estimates(influence(first, firstIndex), influence(total, totalIndex));
        return new SobolIndex(
                firstIndex,
                influences.get(0).standardError(),
                totalIndex,
                influences.get(1).standardError());
    }

    /** The influence of each path on an index, [3]. */
    private double[] influence(double[] terms, double index) {
        double[] influence = new double[terms.length];
        Arrays.setAll(influence, i -> (terms[i] - index * (a[i] * a[i] + b[i] * b[i]) / 2) / variance);
        return influence;
    }

    private List<MomentEstimate> estimates(double[] first, double[] total) {
        ReplicateMoments moments = new ReplicateMoments(2, replicates);
        for (int from = 0; from < first.length; from += Draws.UNIT_PATHS) {
            int to = Math.min(from + Draws.UNIT_PATHS, first.length);
            MomentsTable unit = moments.newTable();
            unit.restart(to - from);
            unit.put(0, Arrays.copyOfRange(first, from, to));
            unit.put(1, Arrays.copyOfRange(total, from, to));
            moments.add(from / Draws.UNIT_PATHS, unit);
        }
        return moments.estimates();
    }

    private double[] aboveMean(double[] values) {
        double[] above = new double[values.length];
        Arrays.setAll(above, i -> Rounding.difference(values[i], mean));
        return above;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double meanOfSquares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum / values.length;
    }

    private static void requireAsMany(String name, double[] a, double[] values) {
        if (values.length != a.length) {
            throw new IllegalArgumentException(
                    name + " must hold as many values as a, which are " + a.length + ", but held " + values.length);
        }
    }
}
