package org.entente.simulation.random;

/**
 * The draws of paths: each a function of its stream, path and month alone. So a draw does not depend on how paths are
 * grouped, on how many there are, or on what else is drawn. Draws hold no state; threads may share them.
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

    /**
     * Two standard normal numbers per path, of a process in two consecutive months.
     *
     * @param stream of its address
     * @param month the index of the first of the two months, even and at least 0
     * @param firstPath the index of the first path, at least 0
     * @param n the number of paths
     * @param evenMonth receives {@code n} shocks of {@code month}
     * @param oddMonth receives {@code n} shocks of {@code month + 1}
     */
    void shocks(int stream, int month, long firstPath, int n, double[] evenMonth, double[] oddMonth);
}
