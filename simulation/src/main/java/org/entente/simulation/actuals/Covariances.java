package org.entente.simulation.actuals;

import java.util.Arrays;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.math.ColumnMath;

/** The covariances of contrasts on several paths at once, and their Cholesky factor in their place. */
final class Covariances {

    private final Contrasts contrasts;
    private final ContrastCovariance entry;
    private final double[][][] c;
    private final double[] logs = new double[PathEquations.LANES];

    Covariances(Contrasts contrasts, double[][] correlation) {
        this.contrasts = contrasts;
        entry = new ContrastCovariance(contrasts, correlation);
        int rows = contrasts.size();
        c = new double[rows][rows][0];
        for (int row = 0; row < rows; row++) {
            c[row][row] = new double[PathEquations.LANES];
            for (int other : contrasts.coupled(row)) {
                c[row][other] = new double[PathEquations.LANES];
            }
        }
    }

    /** Fills in C = G R Gᵀ + the noise, of the derivatives {@code g} by row, process, month and path. */
    void fill(double[][][][] g, int n) {
        for (int row = 0; row < c.length; row++) {
            entry.fill(g, row, g, row, c[row][row], n);
            for (int other : contrasts.coupled(row)) {
                entry.fill(g, row, g, other, c[row][other], n);
            }
        }
    }

    /**
     * Fills in the variances of the observations, errors included: of an observation is the sum of what its contrast,
     * and those before it, have in common.
     */
    void fillVariances(double[][] variances, int n) {
        for (int row = 0; row < c.length; row++) {
            System.arraycopy(c[row][row], 0, variances[row], 0, n);
            int first = contrasts.before(row);
            if (first >= 0) {
                ColumnLoops.add(variances[row], variances[first], n);
            }
            for (int earlier = first; earlier >= 0; earlier = contrasts.before(earlier)) {
                if (c[earlier][row].length > 0) {
                    ColumnLoops.addMultiple(variances[row], 2, c[earlier][row], n);
                }
            }
        }
    }

    /** The variances of a row; of its factor once it is solved. */
    double[] diagonal(int row) {
        return c[row][row];
    }

    /**
     * Replaces C by its factor L, {@code residual} by L⁻¹ residual, and fills λ = C⁻¹ residual. All are NaN or infinite
     * on a path whose C has no factor.
     */
    void solve(double[][] residual, double[][] lambda, int n) {
        for (int row = 0; row < c.length; row++) {
            double[] inverse = lambda[row]; // not needed yet
            for (int i = 0; i < n; i++) {
                c[row][row][i] = Math.sqrt(c[row][row][i]);
                inverse[i] = 1 / c[row][row][i];
                residual[row][i] *= inverse[i];
            }
            int[] coupled = contrasts.coupled(row);
            for (int other : coupled) {
                ColumnLoops.multiply(c[row][other], inverse, n);
            }
            for (int k = 0; k < coupled.length; k++) {
                double[] first = c[row][coupled[k]];
                ColumnLoops.subtractProduct(residual[coupled[k]], first, residual[row], n);
                for (int j = k; j < coupled.length; j++) {
                    ColumnLoops.subtractProduct(c[coupled[k]][coupled[j]], first, c[row][coupled[j]], n);
                }
            }
        }
        back(residual, lambda, n);
    }

    /** Replaces {@code x} by L⁻¹ x, of the factor that was found, and fills {@code solution} with C⁻¹ x. */
    void substitute(double[][] x, double[][] solution, int n) {
        for (int row = 0; row < c.length; row++) {
            for (int i = 0; i < n; i++) {
                x[row][i] /= c[row][row][i];
            }
            for (int other : contrasts.coupled(row)) {
                ColumnLoops.subtractProduct(x[other], c[row][other], x[row], n);
            }
        }
        back(x, solution, n);
    }

    /** Fills {@code solution} with the x of Lᵀ x = {@code whitened}. */
    private void back(double[][] whitened, double[][] solution, int n) {
        for (int row = c.length - 1; row >= 0; row--) {
            double[] target = solution[row];
            System.arraycopy(whitened[row], 0, target, 0, n);
            for (int other : contrasts.coupled(row)) {
                ColumnLoops.subtractProduct(target, c[row][other], solution[other], n);
            }
            for (int i = 0; i < n; i++) {
                target[i] /= c[row][row][i];
            }
        }
    }

    /** Fills {@code product} with a row of Lᵀ x, of the factor that was found. */
    void fillTransposedProduct(int row, double[][] x, double[] product, int n) {
        Arrays.fill(product, 0, n, 0);
        ColumnLoops.addProduct(product, c[row][row], x[row], n);
        for (int other : contrasts.coupled(row)) {
            ColumnLoops.addProduct(product, c[row][other], x[other], n);
        }
    }

    /** Fills in the log density of the residuals that were solved, −∞ where there is none. */
    void logDensities(double[][] solved, double[] log, int n) {
        Arrays.fill(log, 0, n, 0);
        for (int row = 0; row < c.length; row++) {
            ColumnMath.log(c[row][row], logs, n);
            for (int i = 0; i < n; i++) {
                log[i] -= 0.5 * solved[row][i] * solved[row][i] + logs[i];
            }
        }
        for (int i = 0; i < n; i++) {
            log[i] = Double.isFinite(log[i]) ? log[i] : Double.NEGATIVE_INFINITY;
        }
    }
}
