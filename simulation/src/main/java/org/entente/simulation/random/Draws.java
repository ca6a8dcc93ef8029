package org.entente.simulation.random;

import org.entente.simulation.math.ColumnMath;

/**
 * The draws of paths: each a function of its stream, path and month. So a draw depends neither on threads nor on the number
 * of paths. Draws hold no state; threads may share them.
 *
 * <p>Paths fall into units of {@link #UNIT} consecutive ones, which are drawn together, since some sampling plans set
 * them off against each other.
 */
public interface Draws {

    /** The least uniform draw; the highest is one less it. */
    double LEAST = 0x1p-53;

    /** The number nearest to {@code u} that is in the range of uniform draws, [2^-53, 1 - 2^-53]. */
    static double inside(double u) {
        return Math.max(LEAST, Math.min(1 - LEAST, u));
    }

    /** Paths in a unit. A part of the promise of same bits. */
    int UNIT = 256;

    /**
     * One uniform number per path, of a quantity or an event.
     *
     * @param stream of its address
     * @param firstPath the index of the first path, that of a unit
     * @param n the number of paths, at most those of a unit
     * @param u receives {@code n} numbers in the open interval (0, 1)
     */
    void uniforms(int stream, long firstPath, int n, double[] u);

    /**
     * One standard normal number per path of each of several quantities, which are going to be correlated: independent
     * ones, of the quantities' uniforms.
     *
     * @param streams of their addresses
     * @param firstPath the index of the first path, that of a unit
     * @param n the number of paths, at most those of a unit
     * @param z a column for each of {@code streams}, which receives {@code n} numbers
     */
    default void normals(int[] streams, long firstPath, int n, double[][] z) {
        double[] u = ScratchColumns.of(n).first;
        for (int k = 0; k < streams.length; k++) {
            uniforms(streams[k], firstPath, n, u);
            ColumnMath.normalQuantile(u, z[k], n);
        }
    }

    /** How many months of shocks are drawn together, at least 1. */
    int monthsAtOnce();

    /**
     * Independent standard normal numbers per path, of processes in consecutive months.
     *
     * @param streams of their addresses
     * @param firstMonth the index of the first of the months, a multiple of {@link #monthsAtOnce}
     * @param firstPath the index of the first path, that of a unit
     * @param n the number of paths, at most those of a unit
     * @param shocks {@link #monthsAtOnce} columns for each of {@code streams}, which receive {@code n} shocks each; that of
     *     {@code streams[k]} in month {@code firstMonth + m} is at index {@code k * monthsAtOnce() + m}
     */
    void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks);
}
