package org.entente.simulation.random;

import java.util.Arrays;
import org.entente.simulation.math.ColumnMath;

/*
 * Who may hold which array, and until when. All callers on a thread share the arrays by name, so a caller keeps its
 * values only until it calls a method that writes the same array. There are two levels:
 *
 *     words, otherWords, permutation, points
 *         One draw of one stream holds them, in RandomDraws, LatinHypercubeDraws, SobolDraws.words and .component: from
 *         the call of the generator or of the sequence until the loop that reads them. Every draw of a stream spoils
 *         them, so no holder draws in between. LatinHypercubeDraws.uniforms and SobolDraws.uniforms draw at random
 *         first, and fill these arrays afterwards.
 *
 *     first, second, columns
 *         Draws.normals, SobolDraws.normals, .alongAxis and .leading hold them while they draw single streams, which
 *         never touch these arrays; never while they draw normals or shocks. SobolDraws.shocks holds columns until it
 *         has imposed the leading components. Samplers hold first within fill, where nothing is drawn.
 *
 * SobolDraws.uniforms of a correlated stream goes through normals and so spoils the second level too. A holder of the
 * second level therefore draws by dimension, or draws uncorrelated streams alone.
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
        words = fourOfWords(paths);
        otherWords = fourOfWords(paths);
        permutation = ColumnMath.newWords(paths);
        points = ColumnMath.newWords(paths);
        first = ColumnMath.newColumn(paths);
        second = ColumnMath.newColumn(paths);
    }

    private static int[][] fourOfWords(int paths) {
        int[][] four = new int[4][];
        Arrays.setAll(four, column -> ColumnMath.newWords(paths));
        return four;
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
            columns = new double[count][];
            Arrays.setAll(columns, column -> new double[first.length]);
        }
        return columns;
    }
}
