package org.entente.simulation.random;

/*
 * Who may hold which array, and until when. Arrays are shared by name among all callers on a thread, so a caller keeps its
 * values only until it calls a method that writes the same array. There are two levels:
 *
 *     words, otherWords,    one stream's draw: RandomDraws, LatinHypercubeDraws, SobolDraws.words and .component. Held from
 *     permutation, points   the call of Philox or of the sequence to the loop that reads them. Every draw of a stream
 *                           spoils them, so no holder draws in between: LatinHypercubeDraws.uniforms and
 *                           SobolDraws.uniforms first draw at random, and fill their arrays afterwards.
 *
 *     first, second,        several draws: Draws.normals, SobolDraws.normals, .alongAxis and .leading. Held while single
 *     columns               streams are drawn, which never touch these arrays, but not while normals or shocks are. columns
 *                           holds the leading components until SobolDraws.shocks has imposed them. Samplers use first
 *                           within fill, where nothing is drawn.
 *
 * SobolDraws.uniforms of a correlated stream goes through normals, so it spoils the second level as well. So methods that
 * hold an array of the second level draw by stream and dimension, or streams that are not correlated.
 */

/** The columns of a thread for intermediate results, so that a draw allocates nothing. */
final class ScratchColumns {

    private static final int DEFAULT_PATHS = 256;
    private static final ThreadLocal<ScratchColumns> OF_THREAD =
            ThreadLocal.withInitial(() -> new ScratchColumns(DEFAULT_PATHS));

    /** Four columns of 32-bit words. */
    final int[][] words;

    /** Four more columns of 32-bit words. */
    final int[][] otherWords;

    /** A permutation of the paths of a unit. */
    final int[] permutation;

    /** The digits of points of a sequence. */
    final int[] points;

    /** A column of numbers. */
    final double[] first;

    /** A second column of numbers. */
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
    static ScratchColumns ofThread(int paths) {
        ScratchColumns scratch = OF_THREAD.get();
        if (scratch.first.length < paths) {
            scratch = new ScratchColumns(paths);
            OF_THREAD.set(scratch);
        }
        return scratch;
    }

    /** At least {@code count} more columns of numbers. */
    double[][] columns(int count) {
        if (columns.length < count) {
            columns = new double[count][first.length];
        }
        return columns;
    }
}
