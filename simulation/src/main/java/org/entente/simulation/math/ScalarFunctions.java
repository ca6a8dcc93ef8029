package org.entente.simulation.math;

/** The implementation that computes one element at a time. */
record ScalarFunctions() implements ColumnFunctions {

    @Override
    public void exp(double[] x, double[] y, int n) {
        Exponential.apply(x, y, 0, n);
    }

    @Override
    public void log(double[] x, double[] y, int n) {
        Logarithm.apply(x, y, 0, n);
    }

    @Override
    public void normalQuantile(double[] u, double[] z, int n) {
        NormalQuantile.apply(u, z, n);
    }

    @Override
    public void shocks(int[] words, double[] z, int n) {
        ShockQuantile.apply(words, z, 0, n);
    }

    @Override
    public void philox(long seed, int stream, int block, long firstCounter, int n, int[][] words) {
        Philox.fill(seed, stream, block, firstCounter, 0, n, words);
    }

    @Override
    public void powerSums(double[] x, double origin, int n, double[] sums) {
        PowerSums.apply(x, origin, n, sums);
    }
}
