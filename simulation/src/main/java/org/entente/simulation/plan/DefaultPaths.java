package org.entente.simulation.plan;

/**
 * The default numbers of paths of questions. A run has those of {@link SimulationPlan#DEFAULT_PATHS}. What simulates
 * many variants takes fewer of each. With Sobol sampling, each is a power of two.
 */
public final class DefaultPaths {

    /** For each origin of a backtest. */
    public static final long BACKTEST = 4_096;

    /** For each case of a batch. */
    public static final long BATCH = 8_192;

    /** For each agreement on a bridge. */
    public static final long BRIDGE = 4_096;

    /** Fewer than for one order: each set of clauses is a run, and all should take some seconds. */
    public static final long AVERAGED_BRIDGE = 1_024;

    /** To learn from what was reported, before one path is explained that agrees with it. */
    public static final long EXPLANATION = 4_096;

    /** For a discovery. */
    public static final long DISCOVERY = 65_536;

    /** For each value that a search tries. */
    public static final long SEEK = 4_096;

    /** For each cell of a map. */
    public static final long MAP = 2_048;

    /** For each sample of a sensitivity. */
    public static final long SENSITIVITY = 8_192;

    /** The most paths of a run that ends with an error, not with a number of paths. */
    public static final long UNTIL = 8_388_608;

    private DefaultPaths() {}
}
