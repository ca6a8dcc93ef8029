package org.entente.benchmarks;

import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;

/**
 * The draws of {@link RandomDraws} with shocks of 53 bits and full precision. A shock's highest 32 bits are the word
 * from which {@code RandomDraws} makes it, so both are on the same paths; the next 20 come from a block that it never
 * uses. The quantile is at (k + 1/2) 2^-52 of the 52 bits k.
 */
record FineDraws(long seed) implements Draws {

    private static final int LOWER_BLOCKS = 1 << 30;
    private static final long WORD_MASK = 0xFFFFFFFFL;

    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        new RandomDraws(seed).uniforms(stream, firstPath, n, u);
    }

    @Override
    public int monthsAtOnce() {
        return new RandomDraws(seed).monthsAtOnce();
    }

    @Override
    public void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks) {
        int block = firstMonth / monthsAtOnce() + 1;
        for (int k = 0; k < streams.length; k++) {
            shocks(streams[k], block, firstPath, n, shocks, k * monthsAtOnce());
        }
    }

    private void shocks(int stream, int block, long firstPath, int n, double[][] shocks, int first) {
        int[][] high = new int[monthsAtOnce()][n];
        int[][] low = new int[monthsAtOnce()][n];
        ColumnMath.randomWords(seed, stream, block, firstPath, n, high);
        ColumnMath.randomWords(seed, stream, block + LOWER_BLOCKS, firstPath, n, low);
        double[] u = new double[n];
        for (int month = 0; month < monthsAtOnce(); month++) {
            for (int i = 0; i < n; i++) {
                u[i] = uniform(high[month][i], low[month][i]);
            }
            ColumnMath.normalQuantile(u, shocks[first + month], n);
        }
    }

    /** In (0, 1), of a high word that is read as a signed number. */
    static double uniform(int high, int low) {
        long k = ((high & WORD_MASK) ^ 0x80000000L) << 20 | (low & WORD_MASK) >>> 12;
        return (k + 0.5) * 0x1p-52;
    }
}
