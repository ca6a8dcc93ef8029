package org.entente.simulation.actuals;

import org.entente.simulation.kernel.ColumnLoops;

/**
 * The covariances M = Ĝ R Gᵀ + the noise of contrasts on several paths at once, in which derivatives Ĝ of one place
 * meet those of another, G; and their factors in their place. M is not symmetric.
 */
final class MixedCovariances {

    private final Contrasts contrasts;
    private final ContrastCovariance entry;
    private final double[][][][] kept;
    private final double[][][] upper;
    private final double[][][] lower;

    MixedCovariances(Evidence evidence) {
        contrasts = evidence.contrasts();
        entry = new ContrastCovariance(contrasts, evidence.correlation());
        int rows = contrasts.size();
        kept = contrasts.newDerivatives(evidence.correlation().length);
        upper = new double[rows][rows][0];
        lower = new double[rows][rows][0];
        for (int row = 0; row < rows; row++) {
            upper[row][row] = new double[PathEquations.LANES];
            for (int other : contrasts.coupled(row)) {
                upper[row][other] = new double[PathEquations.LANES];
                lower[other][row] = new double[PathEquations.LANES];
            }
        }
    }

    /** Keeps the derivatives {@code g} by row, process, month and path as G. */
    void keep(double[][][][] g, int n) {
        for (int row = 0; row < g.length; row++) {
            for (int p : contrasts.processes(row)) {
                for (int t = contrasts.start(row); t < contrasts.end(row); t++) {
                    System.arraycopy(g[row][p][t], 0, kept[row][p][t], 0, n);
                }
            }
        }
    }

    /** G. */
    double[][][][] kept() {
        return kept;
    }

    /** Fills in M, and replaces it by its factors, with Ĝ = {@code g}. */
    void factor(double[][][][] g, int n) {
        for (int row = 0; row < upper.length; row++) {
            entry.fill(g, row, kept, row, upper[row][row], n);
            for (int other : contrasts.coupled(row)) {
                entry.fill(g, row, kept, other, upper[row][other], n);
                entry.fill(g, other, kept, row, lower[other][row], n);
            }
        }
        for (int row = 0; row < upper.length; row++) {
            eliminate(row, n);
        }
    }

    private void eliminate(int row, int n) {
        double[] pivot = upper[row][row];
        int[] coupled = contrasts.coupled(row);
        for (int other : coupled) {
            double[] factor = lower[other][row];
            for (int i = 0; i < n; i++) {
                factor[i] /= pivot[i];
            }
            for (int third : coupled) {
                double[] target = third < other ? lower[other][third] : upper[other][third];
                ColumnLoops.subtractProduct(target, factor, upper[row][third], n);
            }
        }
    }

    /** Replaces {@code x} by M⁻¹ x. */
    void solve(double[][] x, int n) {
        for (int row = 0; row < upper.length; row++) {
            for (int other : contrasts.coupled(row)) {
                ColumnLoops.subtractProduct(x[other], lower[other][row], x[row], n);
            }
        }
        for (int row = upper.length - 1; row >= 0; row--) {
            for (int other : contrasts.coupled(row)) {
                ColumnLoops.subtractProduct(x[row], upper[row][other], x[other], n);
            }
            for (int i = 0; i < n; i++) {
                x[row][i] /= upper[row][row][i];
            }
        }
    }

    /** The pivots of a row, whose product over all rows is the determinant of M. */
    double[] pivot(int row) {
        return upper[row][row];
    }
}
