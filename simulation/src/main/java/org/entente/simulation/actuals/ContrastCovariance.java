package org.entente.simulation.actuals;

import java.util.Arrays;
import org.entente.simulation.kernel.ColumnLoops;

/** The covariance of two contrasts on several paths at once: an entry of Ĝ R Gᵀ + the noise. */
final class ContrastCovariance {

    private final Contrasts contrasts;
    private final double[][] correlation;
    private final double[] sum = new double[PathEquations.LANES];

    ContrastCovariance(Contrasts contrasts, double[][] correlation) {
        this.contrasts = contrasts;
        this.correlation = correlation;
    }

    /**
     * Fills {@code target} with the entry of {@code row} and {@code other}, of derivatives by row, process, month and
     * path: {@code first} at the row, {@code second} at the other.
     */
    void fill(double[][][][] first, int row, double[][][][] second, int other, double[] target, int n) {
        Arrays.fill(target, 0, n, contrasts.noise(row, other));
        int from = Math.max(contrasts.start(row), contrasts.start(other));
        int to = Math.min(contrasts.end(row), contrasts.end(other));
        for (int p : contrasts.processes(row)) {
            for (int q : contrasts.processes(other)) {
                if (correlation[p][q] != 0 && from < to) {
                    Arrays.fill(sum, 0, n, 0);
                    for (int t = from; t < to; t++) {
                        ColumnLoops.addProduct(sum, first[row][p][t], second[other][q][t], n);
                    }
                    ColumnLoops.addMultiple(target, correlation[p][q], sum, n);
                }
            }
        }
    }
}
