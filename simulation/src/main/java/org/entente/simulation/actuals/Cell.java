package org.entente.simulation.actuals;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** A configuration of the jumps, each in a bin, with its probability and the normal of the scores in it. Immutable. */
final class Cell {

    private final List<Integer> bins;
    private final double weight;
    private final RealVector mean;
    private final RealMatrix covariance;

    Cell(List<Integer> bins, double weight, RealVector mean, RealMatrix covariance) {
        this.bins = List.copyOf(bins);
        this.weight = weight;
        this.mean = mean.copy();
        this.covariance = covariance.copy();
    }

    /** The bins of draws of the jumps on path {@code i}. */
    static List<Integer> binsOf(List<Jump> jumps, double[][] places, int i) {
        Integer[] bins = new Integer[places.length];
        for (int e = 0; e < bins.length; e++) {
            bins[e] = jumps.get(e).bin(places[e][i]);
        }
        return Arrays.asList(bins);
    }

    List<Integer> bins() {
        return bins;
    }

    double weight() {
        return weight;
    }

    RealVector mean() {
        return mean.copy();
    }

    RealMatrix covariance() {
        return covariance.copy();
    }

    Cell withWeight(double other) {
        return new Cell(bins, other, mean, covariance);
    }
}
