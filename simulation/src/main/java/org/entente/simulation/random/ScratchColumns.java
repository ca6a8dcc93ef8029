package org.entente.simulation.random;

/** Columns for intermediate results, a set for each thread, so that a draw allocates nothing. */
final class ScratchColumns {

    private static final int DEFAULT_PATHS = 256;
    private static final ThreadLocal<ScratchColumns> OF_THREAD =
            ThreadLocal.withInitial(() -> new ScratchColumns(DEFAULT_PATHS));

    /** Four columns of 32-bit words. */
    final int[][] words;

    /** Four more. */
    final int[][] otherWords;

    final int[] permutation;
    final int[] points;
    final double[] first;

    final double[] second;
    private double[][] columns = new double[0][];

    private ScratchColumns(int paths) {
        words = new int[4][paths];
        otherWords = new int[4][paths];
        permutation = new int[paths];
        points = new int[paths];
        first = new double[paths];
        second = new double[paths];
    }

    /** The calling thread's columns, of at least {@code paths} elements each. */
    static ScratchColumns of(int paths) {
        ScratchColumns workspace = OF_THREAD.get();
        if (workspace.first.length < paths) {
            workspace = new ScratchColumns(paths);
            OF_THREAD.set(workspace);
        }
        return workspace;
    }

    /** At least {@code count} columns more. */
    double[][] columns(int count) {
        if (columns.length < count) {
            columns = new double[count][first.length];
        }
        return columns;
    }
}
