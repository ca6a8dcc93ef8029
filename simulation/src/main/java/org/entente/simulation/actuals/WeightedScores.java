package org.entente.simulation.actuals;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Weighted vectors of scores, and their moments. */
final class WeightedScores {

    private final int inputs;
    private final List<double[]> vectors = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private double sum;
    private double squares;

    WeightedScores(int inputs) {
        this.inputs = inputs;
    }

    void add(double[][] scores, int i, double weight) {
        double[] vector = new double[inputs];
        for (int k = 0; k < inputs; k++) {
            vector[k] = scores[k][i];
        }
        vectors.add(vector);
        weights.add(weight);
        sum += weight;
        squares += weight * weight;
    }

    double sum() {
        return sum;
    }

    double squares() {
        return squares;
    }

    /** The effective number of vectors; 0 if there are none. */
    double count() {
        return squares > 0 ? sum * sum / squares : 0;
    }

    /** The mean; 0 if there are no vectors. */
    RealVector mean() {
        RealVector mean = new ArrayRealVector(inputs);
        for (int i = 0; i < vectors.size() && sum > 0; i++) {
            mean.combineToSelf(1, weights.get(i) / sum, new ArrayRealVector(vectors.get(i), false));
        }
        return mean;
    }

    /** The weighted sum of the products of distances from the mean. */
    RealMatrix scatter() {
        if (vectors.isEmpty()) {
            return MatrixUtils.createRealMatrix(inputs, inputs);
        }
        double[] mean = mean().toArray();
        double[][] rows = new double[vectors.size()][inputs];
        for (int i = 0; i < rows.length; i++) {
            double root = Math.sqrt(weights.get(i));
            for (int k = 0; k < inputs; k++) {
                rows[i][k] = root * (vectors.get(i)[k] - mean[k]);
            }
        }
        RealMatrix matrix = new Array2DRowRealMatrix(rows, false);
        return matrix.transpose().multiply(matrix);
    }
}
