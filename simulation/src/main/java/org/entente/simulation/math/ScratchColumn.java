package org.entente.simulation.math;

/** A column of a thread for intermediate results, so that a function allocates nothing. No two functions share it. */
final class ScratchColumn {

    private static final int DEFAULT_LENGTH = 256;
    private static final ThreadLocal<double[]> OF_THREAD = ThreadLocal.withInitial(() -> new double[DEFAULT_LENGTH]);

    private ScratchColumn() {}

    /** The calling thread's column, of at least {@code n} numbers. It is valid until the next call. */
    static double[] ofThread(int n) {
        double[] column = OF_THREAD.get();
        if (column.length < n) {
            column = new double[n];
            OF_THREAD.set(column);
        }
        return column;
    }
}
