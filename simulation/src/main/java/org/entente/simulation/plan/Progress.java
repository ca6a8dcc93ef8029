package org.entente.simulation.plan;

/** Told how far a simulation is; called from one thread at a time. */
@FunctionalInterface
public interface Progress {

    /** Nobody is told. */
    Progress NONE = (done, total) -> {};

    /**
     * Some work is done.
     *
     * @param done paths simulated so far, over all scenarios
     * @param total paths to simulate, over all scenarios
     */
    void advanced(long done, long total);
}
