package org.entente.simulation.actuals;

import java.util.Arrays;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.math.ColumnMath;

/*
 * Observation o is the logarithm of a sum of parts v(k, t) exp(Σ_p x(p, t)), linear to first order with the weights
 * ω(k, t) of the parts in the sum. Its derivative by the shock W_p(s) is g(o, p, s) = s_p Σ_{t > s} ω(p, t) Π slopes.
 */

/** The observations on several paths at once, and their derivatives by the shocks. */
final class LinearSums {

    private final Contrasts contrasts;
    private final Walk walk;
    private final int[][] processesOfPart;
    private final double[][][] v;
    private final double[][][] scale;
    private final double[][][] amounts;
    private final double[][] value;
    private final double[][][][] g;
    private final double[][][] omega;
    private final double[] total = new double[PathEquations.LANES];
    private final double[] amount = new double[PathEquations.LANES];
    private final double[] derivative = new double[PathEquations.LANES];

    /** Those along {@code walk}, in the order of {@code contrasts}. */
    LinearSums(Evidence evidence, Contrasts contrasts, Walk walk) {
        this.contrasts = contrasts;
        this.walk = walk;
        int lanes = PathEquations.LANES;
        int months = evidence.months();
        int processes = evidence.processes().size();
        processesOfPart = evidence.parts().stream()
                .map(part -> part.processes().stream().mapToInt(p -> p).toArray())
                .toArray(int[][]::new);
        v = new double[processesOfPart.length][months][lanes];
        amounts = new double[processesOfPart.length][months][lanes];
        omega = new double[processes][months][lanes];
        int rows = contrasts.size();
        scale = new double[rows][][];
        value = new double[rows][lanes];
        g = contrasts.newDerivatives(processes);
        for (int row = 0; row < rows; row++) {
            scale[row] = new double[contrasts.observation(row).isScaled() ? months : 0][lanes];
        }
    }

    /** Moves to {@code n} of the paths of a unit, from place {@code from} of {@code paths} on. */
    void load(StillPaths unit, int[] paths, int from, int n) {
        for (int k = 0; k < v.length; k++) {
            for (int t = 0; t < v[k].length; t++) {
                PathEquations.gather(unit.part(k)[t], paths, from, n, v[k][t]);
            }
        }
        for (int row = 0; row < scale.length; row++) {
            double[][] ofObservation = unit.scale(contrasts.place(row));
            for (int t = 0; t < scale[row].length; t++) {
                PathEquations.gather(ofObservation[t], paths, from, n, scale[row][t]);
            }
        }
    }

    /** Fills values and derivatives where the walk is. */
    void linearise(int n) {
        for (int k = 0; k < v.length; k++) {
            for (int t = 0; t < v[k].length; t++) {
                move(k, t, n);
            }
        }
        for (int row = 0; row < value.length; row++) {
            sum(row, n);
            differentiate(row, n);
        }
        for (int row = value.length - 1; row >= 0; row--) {
            if (contrasts.before(row) >= 0) {
                subtractBefore(row, contrasts.before(row), n);
            }
        }
    }

    private void move(int k, int t, int n) {
        double[] moved = amounts[k][t];
        if (walk.isStill()) {
            System.arraycopy(v[k][t], 0, moved, 0, n);
            return;
        }
        Arrays.fill(amount, 0, n, 0);
        for (int p : processesOfPart[k]) {
            ColumnLoops.add(amount, walk.added(p, t), n);
        }
        ColumnMath.exp(amount, moved, n);
        ColumnLoops.multiply(moved, v[k][t], n);
    }

    private void sum(int row, int n) {
        Observation observation = contrasts.observation(row);
        for (int p : contrasts.processes(row)) {
            for (int t = observation.from(); t <= observation.to(); t++) {
                Arrays.fill(omega[p][t], 0, n, 0);
            }
        }
        Arrays.fill(total, 0, n, 0);
        for (int k = 0; k < observation.parts().size(); k++) {
            int part = observation.parts().get(k);
            for (int t = observation.from(); t <= observation.to(); t++) {
                double[] scaled = scaled(row, part, t, n);
                ColumnLoops.add(total, scaled, n);
                for (int p : processesOfPart[part]) {
                    ColumnLoops.add(omega[p][t], scaled, n);
                }
            }
        }
        ColumnMath.log(total, value[row], n);
    }

    private double[] scaled(int row, int part, int t, int n) {
        if (scale[row].length == 0) {
            return amounts[part][t];
        }
        System.arraycopy(amounts[part][t], 0, amount, 0, n);
        ColumnLoops.multiply(amount, scale[row][t], n);
        return amount;
    }

    private void differentiate(int row, int n) {
        Observation observation = contrasts.observation(row);
        for (int p : contrasts.processes(row)) {
            Arrays.fill(derivative, 0, n, 0);
            for (int t = observation.to(); t > contrasts.start(row); t--) {
                walk.pullBack(p, t, derivative, n);
                if (t >= observation.from()) {
                    addQuotient(omega[p][t], total, derivative, n);
                }
                ColumnLoops.product(walk.deviation(p), derivative, g[row][p][t - 1], n);
            }
        }
    }

    private static void addQuotient(double[] x, double[] y, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i] / y[i];
        }
    }

    private void subtractBefore(int row, int before, int n) {
        for (int p : contrasts.processes(row)) {
            for (int t = Math.max(contrasts.start(row), contrasts.start(before)); t < contrasts.end(before); t++) {
                ColumnLoops.subtract(g[row][p][t], g[before][p][t], n);
            }
        }
    }

    /** The logarithms of the observed amounts, by row and path. */
    double[][] values() {
        return value;
    }

    /** The derivatives of the contrasts by the shocks, by row, process, month and path. */
    double[][][][] derivatives() {
        return g;
    }

    /** Adds to {@code sum} the product of a row's derivatives and shocks. */
    void addProduct(int row, double[][][] shocks, double[] sum, int n) {
        for (int p : contrasts.processes(row)) {
            for (int t = contrasts.start(row); t < contrasts.end(row); t++) {
                ColumnLoops.addProduct(sum, g[row][p][t], shocks[p][t], n);
            }
        }
    }

    /** Fills {@code moves} with Gᵀ λ, by process, month and path; {@code of} is G. */
    void gatherMoves(double[][][][] of, double[][] lambda, double[][][] moves, int n) {
        for (double[][] ofProcess : moves) {
            for (double[] ofMonth : ofProcess) {
                Arrays.fill(ofMonth, 0, n, 0);
            }
        }
        for (int row = 0; row < value.length; row++) {
            for (int p : contrasts.processes(row)) {
                for (int t = contrasts.start(row); t < contrasts.end(row); t++) {
                    ColumnLoops.addProduct(moves[p][t], lambda[row], of[row][p][t], n);
                }
            }
        }
    }

    /** Adds to {@code sum} the variances within a row, of amounts whose logarithms have {@code covariance}. */
    void addWithin(int row, double[][][][] covariance, double[] sum, int n) {
        Observation observation = contrasts.observation(row);
        Arrays.fill(total, 0, n, 0);
        double[] weighted = derivative;
        Arrays.fill(weighted, 0, n, 0);
        for (int k = 0; k < observation.parts().size(); k++) {
            int part = observation.parts().get(k);
            for (int t = observation.from(); t <= observation.to(); t++) {
                double[] scaled = scaled(row, part, t, n);
                ColumnLoops.add(total, scaled, n);
                for (int p : processesOfPart[part]) {
                    for (int q : processesOfPart[part]) {
                        double[] variance = covariance[Math.max(p, q)][Math.min(p, q)][t];
                        ColumnLoops.addProduct(weighted, scaled, variance, n);
                    }
                }
            }
        }
        addQuotient(weighted, total, sum, n);
    }
}
