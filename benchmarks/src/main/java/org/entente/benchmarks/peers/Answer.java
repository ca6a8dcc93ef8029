package org.entente.benchmarks.peers;

/**
 * What is found of the reference problem.
 *
 * @param revenue over all months
 * @param share the present value of what is paid
 */
public record Answer(Estimate revenue, Estimate share) {

    /** The mean of a number over paths, and its standard error. */
    public record Estimate(double mean, double standardError) {}
}
