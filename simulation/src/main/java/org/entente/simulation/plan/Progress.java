package org.entente.simulation.plan;

/** A listener to the progress of a simulation; called from one thread at a time. */
@FunctionalInterface
public interface Progress {

    /** A listener that does nothing. */
    Progress NONE = (done, total) -> {};

    /**
     * Takes the progress so far.
     *
     * @param done paths simulated so far, over all scenarios
     * @param total paths to simulate, over all scenarios
     */
    void advanced(long done, long total);
}
