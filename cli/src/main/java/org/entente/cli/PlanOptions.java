package org.entente.cli;

import org.entente.simulation.Sampling;
import org.entente.simulation.SimulationPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how to simulate. */
final class PlanOptions {

    private static final SimulationPlan DEFAULTS = SimulationPlan.withDefaults();

    @Option(
            names = "--paths",
            paramLabel = "N",
            description = "How many futures to simulate. Default: ${DEFAULT-VALUE}.")
    private long paths;

    @Option(names = "--seed", paramLabel = "N", description = "Fixes the random numbers. Default: 1.")
    private long seed = DEFAULTS.seed();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work. Changes no result. Default: one per processor.")
    private int threads = DEFAULTS.threads();

    @Option(
            names = "--keep-paths",
            paramLabel = "N",
            description = "Writes the first N paths month by month to paths.csv. Default: 0.")
    private int keptPaths = DEFAULTS.keptPaths();

    @Option(
            names = "--sampling",
            paramLabel = "PLAN",
            converter = SamplingConverter.class,
            description =
                    "How futures are spread: random, antithetic, latin-hypercube, or sobol, whose means need far fewer of"
                            + " them. Default: random.")
    private Sampling sampling = DEFAULTS.sampling();

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description =
                    "From how many independent parts errors are estimated where sampling is not random. Default: 8 for sobol,"
                            + " 16 for the others.")
    private @Nullable Integer replicates;

    /** Options for as many paths as are usual. */
    PlanOptions() {
        this(DEFAULTS.paths());
    }

    /** Options for {@code paths} paths unless told otherwise. */
    PlanOptions(long paths) {
        this.paths = paths;
    }

    /** @throws BadUsageException if an option is out of its range */
    SimulationPlan plan() {
        try {
            return new SimulationPlan(paths, seed, threads, keptPaths, sampling, replicates());
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUsageException(outOfRange);
        }
    }

    private int replicates() {
        return replicates == null ? sampling.usualReplicates() : replicates;
    }
}
