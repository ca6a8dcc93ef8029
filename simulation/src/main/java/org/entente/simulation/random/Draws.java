package org.entente.simulation.random;

import org.entente.simulation.math.ColumnMath;

/**
 * The draws of paths. Each draw is a function of its stream, path and month, so it depends neither on threads nor on
 * the number of paths. Draws hold no state; threads may share them.
 *
 * <p>Units of {@link #UNIT_PATHS} consecutive paths are drawn together, since some sampling plans balance the paths of
 * a unit.
 */
public interface Draws {

    /** The lowest uniform draw; the highest is {@code 1 - MIN_UNIFORM}. */
    double MIN_UNIFORM = 0x1p-53;

    /** The number nearest to {@code u} that is in the range of uniform draws, [2^-53, 1 - 2^-53]. */
    static double inside(double u) {
        return Math.max(MIN_UNIFORM, Math.min(1 - MIN_UNIFORM, u));
    }

    /** The number of paths in a unit. Another number would change the bits of results. */
    int UNIT_PATHS = 256;

    /**
     * Draws one uniform number per path for a quantity or an event.
     *
     * @param stream the stream of its address
     * @param firstPath the index of the first path, which begins a unit
     * @param n the number of paths, at most {@link #UNIT_PATHS}
     * @param u receives {@code n} numbers in the open interval (0, 1)
     */
    void uniforms(int stream, long firstPath, int n, double[] u);

    /**
     * Draws one standard normal number per path for each of several quantities. The numbers are independent, and come
     * from the quantities' uniforms; the caller correlates them.
     *
     * @param streams the streams of their addresses
     * @param firstPath the index of the first path, which begins a unit
     * @param n the number of paths, at most {@link #UNIT_PATHS}
     * @param z a column for each of {@code streams}, which receives {@code n} numbers
     */
    default void normals(int[] streams, long firstPath, int n, double[][] z) {
        double[] u = ScratchColumns.ofThread(n).first;
        for (int k = 0; k < streams.length; k++) {
            uniforms(streams[k], firstPath, n, u);
            ColumnMath.normalQuantile(u, z[k], n);
        }
    }

    /** What is known of when the event happens whose stream is {@code stream}; by default nothing. */
    default KnownMonths known(int stream) {
        return KnownMonths.ANY;
    }

    /** The number of months whose shocks are drawn together, at least 1. */
    int monthsAtOnce();

    /**
     * Draws independent standard normal numbers per path, for processes in consecutive months.
     *
     * @param streams the streams of their addresses
     * @param firstMonth the index of the first of the months, a multiple of {@link #monthsAtOnce}
     * @param firstPath the index of the first path, which begins a unit
     * @param n the number of paths, at most {@link #UNIT_PATHS}
     * @param shocks {@link #monthsAtOnce} columns for each of {@code streams}, which receive {@code n} shocks each; the
     *     column of {@code streams[k]} in month {@code firstMonth + m} is at index {@code k * monthsAtOnce() + m}
     */
    void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks);
}
