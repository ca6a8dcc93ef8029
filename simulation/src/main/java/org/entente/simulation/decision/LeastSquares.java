package org.entente.simulation.decision;

import java.util.Arrays;

/*
 * Modified Gram-Schmidt on standardised inputs. An input of which less than DROPPED of the variance is left beside the
 * inputs before it gets the coefficient 0, so that inputs that follow from each other do no harm.
 */

/**
 * A linear function fitted by ordinary least squares.
 *
 * @param constant its value where all inputs are 0
 * @param coefficients the coefficient of each input; 0 for an input that follows from those before it
 * @param rSquared the part of the variance that the function explains
 */
record LeastSquares(double constant, Coefficients coefficients, double rSquared) {

    private static final double DROPPED = 1e-8;

    /** Numbers that do not change. */
    static final class Coefficients {

        private final double[] values;

        private Coefficients(double[] values) {
            this.values = values;
        }

        double get(int input) {
            return values[input];
        }
    }

    /** The function of {@code inputs} that is nearest to {@code y} on the first {@code n} observations. */
    static LeastSquares fit(double[][] inputs, double[] y, int n) {
        double meanOfY = mean(y, n);
        double[] left = shifted(y, meanOfY, 1, n);
        double variance = dot(left, left, n);
        double[][] directions = new double[inputs.length][];
        double[][] r = new double[inputs.length][inputs.length];
        double[] along = new double[inputs.length];
        double explained = 0;
        for (int j = 0; j < inputs.length; j++) {
            directions[j] = standardised(inputs[j], n);
            for (int i = 0; i < j; i++) {
                r[i][j] = dot(directions[i], directions[j], n);
                subtract(directions[j], r[i][j], directions[i], n);
            }
            r[j][j] = Math.sqrt(dot(directions[j], directions[j], n));
            boolean isKept = r[j][j] * r[j][j] > DROPPED;
            scale(directions[j], isKept ? 1 / r[j][j] : 0, n);
            along[j] = dot(directions[j], left, n);
            explained += along[j] * along[j];
        }
        double[] coefficients = solved(r, along);
        double constant = meanOfY;
        for (int j = 0; j < inputs.length; j++) {
            double length = deviation(inputs[j], n) * Math.sqrt(n);
            coefficients[j] = length > 0 ? coefficients[j] / length : 0;
            constant -= coefficients[j] * mean(inputs[j], n);
        }
        return new LeastSquares(constant, new Coefficients(coefficients), variance > 0 ? explained / variance : 0);
    }

    /** The value of the function for observation {@code i} of {@code inputs}. */
    double at(double[][] inputs, int i) {
        double value = constant;
        for (int j = 0; j < inputs.length; j++) {
            value += coefficients.get(j) * inputs[j][i];
        }
        return value;
    }

    private static double[] solved(double[][] r, double[] along) {
        double[] x = new double[along.length];
        for (int j = x.length - 1; j >= 0; j--) {
            double sum = along[j];
            for (int k = j + 1; k < x.length; k++) {
                sum -= r[j][k] * x[k];
            }
            x[j] = r[j][j] * r[j][j] > DROPPED ? sum / r[j][j] : 0;
        }
        return x;
    }

    /** The input with mean 0 and a sum of squares of 1; all 0 if it is constant. */
    private static double[] standardised(double[] x, int n) {
        double deviation = deviation(x, n);
        return shifted(x, mean(x, n), deviation > 0 ? 1 / (deviation * Math.sqrt(n)) : 0, n);
    }

    /** The standard deviation; 0 where it is rounding. */
    private static double deviation(double[] x, int n) {
        double mean = mean(x, n);
        double[] centred = shifted(x, mean, 1, n);
        double deviation = Math.sqrt(dot(centred, centred, n) / n);
        return deviation > 1e-12 * Math.abs(mean) ? deviation : 0;
    }

    private static double[] shifted(double[] x, double mean, double factor, int n) {
        double[] shifted = Arrays.copyOf(x, n);
        for (int i = 0; i < n; i++) {
            shifted[i] = (shifted[i] - mean) * factor;
        }
        return shifted;
    }

    private static double mean(double[] x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i];
        }
        return sum / n;
    }

    private static double dot(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static void subtract(double[] x, double factor, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            x[i] -= factor * y[i];
        }
    }

    private static void scale(double[] x, double factor, int n) {
        for (int i = 0; i < n; i++) {
            x[i] *= factor;
        }
    }
}
