package org.entente.simulation.math;

/** An implementation of the functions of {@link ColumnMath}, under the contract that is written there. */
interface ColumnFunctions {

    void exp(double[] x, double[] y, int n);

    void log(double[] x, double[] y, int n);

    void normalQuantile(double[] u, double[] z, int n);

    void shocks(int[] words, double[] z, int n);

    void philox(long seed, int stream, int block, long firstCounter, int n, int[][] words);

    void powerSums(double[] x, double origin, int n, double[] sums);
}
