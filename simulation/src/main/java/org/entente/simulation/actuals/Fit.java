package org.entente.simulation.actuals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.entente.model.Maps;

/*
 * Many cells have few paths. So each borrows from all: its weight from what it was, its mean from what it was with the
 * move that the means of all have made, its covariance from that of all within their cells. What is borrowed counts as
 * so many paths.
 */

/** The cells that fit the weighted paths of a stage. */
final class Fit {

    private static final double PATHS_OF_WEIGHT = 2000;
    private static final double PATHS_OF_MEAN = 100;
    private static final double PATHS_OF_COVARIANCE = 1000;
    private static final double LEAST_WEIGHT = 1e-6;

    private final int inputs;
    private final Map<List<Integer>, Cell> before = new LinkedHashMap<>();
    private final Map<List<Integer>, WeightedScores> samples = new LinkedHashMap<>();
    private final RealVector move;
    private final RealMatrix pooled;
    private final double total;
    private final double count;
    private final boolean[] isMoved;

    /** The fit of the paths of {@code stage}, whose proposal was made of the cells {@code before}. */
    Fit(List<Jump> jumps, Stage stage, double[] weights, List<Cell> before) {
        inputs = stage.scores().length;
        before.forEach(cell -> this.before.put(cell.bins(), cell));
        this.before.keySet().forEach(bins -> samples.put(bins, new WeightedScores(inputs)));
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                samples.computeIfAbsent(Cell.binsOf(jumps, stage.places(), i), any -> new WeightedScores(inputs))
                        .add(stage.scores(), i, weights[i]);
            }
        }
        total = samples.values().stream().mapToDouble(WeightedScores::sum).sum();
        count = total
                * total
                / samples.values().stream().mapToDouble(WeightedScores::squares).sum();
        isMoved = before.isEmpty() ? all(inputs) : CellMixture.moved(before);
        move = move();
        pooled = pooled();
    }

    private static boolean[] all(int inputs) {
        boolean[] all = new boolean[inputs];
        Arrays.fill(all, true);
        return all;
    }

    private RealVector move() {
        RealVector sum = new ArrayRealVector(inputs);
        double known = 0;
        for (Cell cell : before.values()) {
            WeightedScores sample = Maps.require(samples, cell.bins());
            sum.combineToSelf(1, sample.sum(), sample.mean().subtract(cell.mean()));
            known += sample.sum();
        }
        return known > 0 ? sum.mapMultiply(1 / known) : sum;
    }

    private RealMatrix pooled() {
        RealMatrix sum = MatrixUtils.createRealMatrix(inputs, inputs);
        for (WeightedScores sample : samples.values()) {
            sum = sum.add(sample.scatter());
        }
        return sum.scalarMultiply(1 / total);
    }

    /** The cells; their weights add up to 1. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        samples.forEach((bins, sample) -> cells.add(cell(bins, sample)));
        cells.removeIf(cell -> !(cell.weight() > LEAST_WEIGHT));
        double sum = cells.stream().mapToDouble(Cell::weight).sum();
        return cells.stream().map(cell -> cell.withWeight(cell.weight() / sum)).toList();
    }

    private Cell cell(List<Integer> bins, WeightedScores sample) {
        boolean isNew = !before.containsKey(bins);
        double was = isNew ? 0 : Maps.require(before, bins).weight();
        RealVector expected =
                isNew ? sample.mean() : Maps.require(before, bins).mean().add(move);
        double own = sample.count();
        double ofMean = own / (own + PATHS_OF_MEAN);
        double ofCovariance = own / (own + PATHS_OF_COVARIANCE);
        RealVector mean = sample.mean().combine(ofMean, 1 - ofMean, expected);
        RealMatrix covariance = sample.scatter()
                .scalarMultiply(ofCovariance / Math.max(sample.sum(), Double.MIN_NORMAL))
                .add(pooled.scalarMultiply(1 - ofCovariance));
        leave(mean, covariance);
        return new Cell(
                bins,
                (count * sample.sum() / total + PATHS_OF_WEIGHT * was) / (count + PATHS_OF_WEIGHT),
                mean,
                covariance);
    }

    /** Leaves inputs as they are which nothing has moved: to fit them would only add noise. */
    private void leave(RealVector mean, RealMatrix covariance) {
        for (int k = 0; k < inputs; k++) {
            for (int j = 0; j < inputs && !isMoved[k]; j++) {
                covariance.setEntry(k, j, k == j ? 1 : 0);
                covariance.setEntry(j, k, k == j ? 1 : 0);
            }
            mean.setEntry(k, isMoved[k] ? mean.getEntry(k) : 0);
        }
    }
}
