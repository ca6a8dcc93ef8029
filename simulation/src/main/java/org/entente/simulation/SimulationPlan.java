package org.entente.simulation;

/**
 * How to run a simulation. Defaults: 100,000 paths, seed 1, as many threads as there are processors, no paths kept.
 * Seed and number of paths fix the results; threads change nothing but the time.
 *
 * @param paths at least 1
 * @param seed any number
 * @param threads at least 1
 * @param keptPaths how many of the first paths to keep month by month, at least 0
 */
public record SimulationPlan(long paths, long seed, int threads, int keptPaths) {

    public SimulationPlan {
        if (paths < 1) {
            throw new IllegalArgumentException("paths must be at least 1, but was " + paths);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but was " + threads);
        }
        if (keptPaths < 0 || keptPaths > paths) {
            throw new IllegalArgumentException(
                    "kept paths must be at least 0 and at most " + paths + ", but was " + keptPaths);
        }
    }

    /** The defaults. */
    public static SimulationPlan withDefaults() {
        return new SimulationPlan(100_000, 1, Runtime.getRuntime().availableProcessors(), 0);
    }

    /** This plan with {@code paths} paths. */
    public SimulationPlan withPaths(long paths) {
        return new SimulationPlan(paths, seed, threads, keptPaths);
    }

    /** This plan with the seed {@code seed}. */
    public SimulationPlan withSeed(long seed) {
        return new SimulationPlan(paths, seed, threads, keptPaths);
    }

    /** This plan on {@code threads} threads. */
    public SimulationPlan withThreads(int threads) {
        return new SimulationPlan(paths, seed, threads, keptPaths);
    }

    /** This plan, keeping the first {@code keptPaths} paths. */
    public SimulationPlan withKeptPaths(int keptPaths) {
        return new SimulationPlan(paths, seed, threads, keptPaths);
    }
}
