package org.entente.cli;

import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a simulation plan. */
final class PlanOptions {

    @Option(
            names = "--paths",
            paramLabel = "N",
            description = "The number of paths to simulate. Default: ${DEFAULT-VALUE}.")
    private long paths;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the random numbers. Default: 1.")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "The number of threads; changes no result. Default: one per processor.")
    private int threads;

    @Option(
            names = "--sampling",
            paramLabel = "PLAN",
            converter = SamplingConverter.class,
            description = "The sampling plan: random, antithetic, latin-hypercube, or sobol,"
                    + " whose means need far fewer paths. Default: ${DEFAULT-VALUE}.")
    private Sampling sampling;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description =
                    "The number of independent replicates from which errors are estimated; not for random sampling."
                            + " Default: 8 for sobol, 16 for the other plans.")
    private @Nullable Integer replicates;

    /** Options with the values of {@code defaults} by default. */
    PlanOptions(SimulationPlan defaults) {
        paths = defaults.paths();
        seed = defaults.seed();
        threads = defaults.threads();
        sampling = defaults.sampling();
    }

    void setPaths(long number) {
        paths = number;
    }

    /**
     * The simulation plan.
     *
     * @throws BadUsageException if an option is out of its range
     */
    SimulationPlan plan() {
        try {
            return new SimulationPlan(paths, seed, threads, 0, sampling, replicates());
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUsageException(outOfRange);
        }
    }

    private int replicates() {
        return replicates == null ? sampling.defaultReplicates() : replicates;
    }
}
