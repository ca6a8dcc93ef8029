package org.entente.cli;

import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of a simulation plan. */
final class PlanOptions {

    @Option(
            names = "--paths",
            paramLabel = "N",
            description = "The number of paths to simulate. Sobol's points are most even where it is a power of two."
                    + " Default: ${DEFAULT-VALUE}.")
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
            description = "The sampling plan: sobol, whose means need far fewer paths, random, antithetic or"
                    + " latin-hypercube. Default: sobol, but random for fewer than 1024 paths.")
    private @Nullable Sampling sampling;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description =
                    "The number of independent replicates from which errors are estimated; not for random sampling."
                            + " Default: 16, but 8 for sobol where many variants are simulated.")
    private @Nullable Integer replicates;

    private final int sobolReplicates;

    private PlanOptions(SimulationPlan defaults) {
        paths = defaults.paths();
        seed = defaults.seed();
        threads = defaults.threads();
        sobolReplicates = defaults.replicates();
    }

    /** Options with the defaults of a run. */
    static PlanOptions ofRun() {
        return new PlanOptions(SimulationPlan.withDefaults());
    }

    /** Options for the simulation of many variants, by default on {@code paths} paths each: longer replicates. */
    static PlanOptions ofVariants(long paths) {
        return new PlanOptions(SimulationPlan.withDefaults(paths).withSampling(Sampling.SOBOL));
    }

    void setPaths(long number) {
        paths = number;
    }

    /**
     * The simulation plan of the command of {@code spec}.
     *
     * @throws BadUsageException if an option is out of its range
     */
    SimulationPlan plan(CommandSpec spec) {
        try {
            Sampling chosen = sampling();
            return new SimulationPlan(paths, seed, threads, Kept.NOTHING, chosen, replicates(chosen))
                    .withBackend(Main.backend(spec));
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUsageException(outOfRange);
        }
    }

    /** Replicates that are given ask for a plan that has some. */
    private Sampling sampling() {
        if (sampling != null) {
            return sampling;
        }
        return replicates == null
                ? SimulationPlan.withDefaults(Math.max(1, paths)).sampling()
                : Sampling.SOBOL;
    }

    private int replicates(Sampling chosen) {
        if (replicates != null) {
            return replicates;
        }
        return chosen == Sampling.SOBOL ? sobolReplicates : chosen.defaultReplicates();
    }
}
