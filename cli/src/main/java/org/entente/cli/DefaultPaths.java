package org.entente.cli;

/**
 * The default numbers of paths. A run has those of {@link org.entente.simulation.plan.SimulationPlan#DEFAULT_PATHS}.
 * What simulates many variants takes fewer of each. With Sobol sampling, each is a power of two.
 */
final class DefaultPaths {

    /** For each case of a batch. */
    static final long BATCH = 8_192;

    static final long BRIDGE = 4_096;

    /** Fewer than for one order: each set of clauses is a run, and all should take some seconds. */
    static final long AVERAGED_BRIDGE = 1_024;

    static final long DISCOVERY = 65_536;

    static final long SEEK = 4_096;

    static final long MAP = 2_048;

    static final long SENSITIVITY = 8_192;

    /** The most paths of a run that ends with an error, not with a number of paths. */
    static final long UNTIL = 8_388_608;

    private DefaultPaths() {}
}
