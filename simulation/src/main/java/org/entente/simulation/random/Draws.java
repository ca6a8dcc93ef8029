package org.entente.simulation.random;

/**
 * The draws of paths: each a function of its stream, path and month. So a draw does not depend on how paths are grouped.
 * Draws hold no state; threads may share them.
 */
public interface Draws {

    /**
     * One uniform number per path, of a quantity or an event.
     *
     * @param stream of its address
     * @param firstPath the index of the first path, at least 0
     * @param n the number of paths
     * @param u receives {@code n} numbers in the open interval (0, 1)
     */
    void uniforms(int stream, long firstPath, int n, double[] u);

    /** How many months of shocks are drawn together, at least 1. */
    int monthsAtOnce();

    /**
     * Standard normal numbers per path, of a process in consecutive months.
     *
     * @param stream of its address
     * @param firstMonth the index of the first of the months, a multiple of {@link #monthsAtOnce}
     * @param firstPath the index of the first path, at least 0
     * @param n the number of paths
     * @param shocks {@link #monthsAtOnce} columns; that of month {@code firstMonth + k} at index k receives {@code n}
     *     shocks
     */
    void shocks(int stream, int firstMonth, long firstPath, int n, double[][] shocks);
}
