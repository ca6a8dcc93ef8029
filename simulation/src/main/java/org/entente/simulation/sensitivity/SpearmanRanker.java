package org.entente.simulation.sensitivity;

import java.util.Arrays;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Spearman's rank correlation of an outcome, which is ranked once, with any input. Equal values share the mean of their
 * ranks. Infinite values rank like others, so a date may be infinite for never.
 */
final class SpearmanRanker {

    private final double[] outcome;
    private final double squares;

    /**
     * The ranker of an outcome.
     *
     * @param outcome its value on each path
     * @throws IllegalArgumentException if one is NaN
     */
    SpearmanRanker(double[] outcome) {
        this.outcome = centredRanks("outcome", outcome);
        this.squares = product(this.outcome, this.outcome);
    }

    /**
     * The correlation with an input: Pearson's correlation of the ranks. Its standard error is (1 - r²) √((1 + r²/2) /
     * (n - 3)) with n independent paths (D. G. Bonett and T. A. Wright, "Sample size requirements for estimating
     * Pearson, Kendall and Spearman correlations", Psychometrika 65, 2000). The error holds for values with few ties,
     * and for |r| up to 0.95.
     *
     * @param input its value on each path
     * @throws IllegalArgumentException if one is NaN, or there are not as many as of the outcome
     */
    RankCorrelation correlation(double[] input) {
        if (input.length != outcome.length) {
            throw new IllegalArgumentException("input must hold as many values as the outcome, which are "
                    + outcome.length + ", but held " + input.length);
        }
        double[] ranks = centredRanks("input", input);
        double r = product(ranks, outcome) / Math.sqrt(product(ranks, ranks) * squares);
        return new RankCorrelation(r, standardError(r, input.length));
    }

    private static double standardError(double r, int n) {
        return n > 3 ? (1 - r * r) * Math.sqrt((1 + r * r / 2) / (n - 3)) : Double.NaN;
    }

    /** The ranks less their mean; all are multiples of one half. */
    private static double[] centredRanks(String name, double[] values) {
        double[] numbers = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException(name + " must be a number on each path, but was NaN on path " + i);
            }
            numbers[i] = values[i] + 0.0; // the ranking tells -0 from 0
        }
        double[] ranks = new NaturalRanking().rank(numbers);
        return Arrays.stream(ranks)
                .map(rank -> rank - (values.length + 1) / 2.0)
                .toArray();
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
