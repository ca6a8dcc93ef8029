package org.entente.simulation.math;

/**
 * The implementation that computes several elements at a time, by Java's incubating vector module. The scalar twin
 * computes the elements that fill no whole vector, and the rare elements that need another formula.
 */
record VectorFunctions() implements ColumnFunctions {

    @Override
    public void exp(double[] x, double[] y, int n) {
        VectorExponential.apply(x, y, n);
    }

    @Override
    public void log(double[] x, double[] y, int n) {
        VectorLogarithm.apply(x, y, n);
    }

    @Override
    public void normalQuantile(double[] u, double[] z, int n) {
        VectorNormalQuantile.apply(u, z, n);
    }

    @Override
    public void shocks(int[] words, double[] z, int n) {
        VectorShockQuantile.apply(words, z, n);
    }

    @Override
    public void philox(long seed, int stream, int block, long firstCounter, int n, int[][] words) {
        VectorPhilox.fill(seed, stream, block, firstCounter, n, words);
    }

    @Override
    public void powerSums(double[] x, double origin, int n, double[] sums) {
        VectorPowerSums.apply(x, origin, n, sums);
    }
}
