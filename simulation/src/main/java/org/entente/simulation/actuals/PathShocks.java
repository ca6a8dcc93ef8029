package org.entente.simulation.actuals;

import java.util.Arrays;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Streams;

/** The shocks of all processes on a unit of paths, in the months that are observed. */
final class PathShocks {

    private final Evidence evidence;
    private final Draws draws;
    private final int[] streams;
    private final int drawn;
    private final double[][] normals;

    PathShocks(Evidence evidence, Draws draws) {
        this.evidence = evidence;
        this.draws = draws;
        streams = Streams.idsOf(evidence.shocks());
        int atOnce = draws.monthsAtOnce();
        drawn = (evidence.months() + atOnce - 1) / atOnce * atOnce;
        normals = new double[streams.length * drawn][Block.PATHS];
    }

    /** The months that are drawn: those that are observed, and the rest of the last group. */
    int months() {
        return drawn;
    }

    /** The independent shocks, by process and month. */
    double[][] normals() {
        return normals;
    }

    /** Draws them for the {@code n} paths from {@code firstPath} on. */
    void draw(long firstPath, int n) {
        int atOnce = draws.monthsAtOnce();
        double[][] group = new double[streams.length * atOnce][];
        for (int month = 0; month < drawn; month += atOnce) {
            for (int j = 0; j < streams.length; j++) {
                System.arraycopy(normals, j * drawn + month, group, j * atOnce, atOnce);
            }
            draws.shocks(streams, month, firstPath, n, group);
        }
    }

    /**
     * Fills in the correlated shocks of the observed processes, by process, month and path, on {@code n} paths from
     * place {@code from} of {@code paths} on.
     */
    void correlated(int[] paths, int from, int n, double[][][] shocks) {
        for (int p = 0; p < shocks.length; p++) {
            double[] row = evidence.factor()[evidence.row(p)];
            for (int t = 0; t < evidence.months(); t++) {
                double[] target = shocks[p][t];
                Arrays.fill(target, 0, n, 0);
                for (int j = 0; j < row.length; j++) {
                    double[] source = normals[j * drawn + t];
                    for (int i = 0; row[j] != 0 && i < n; i++) {
                        target[i] += row[j] * source[paths[from + i]];
                    }
                }
            }
        }
    }
}
