package org.entente.simulation.plan;

import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomInputs;
import org.entente.simulation.random.SobolDraws;
import org.entente.simulation.work.Backend;

/**
 * The plan of a simulation: how many paths to run, and how. Defaults: 65,536 paths of scrambled Sobol sampling in 16
 * replicates, seed 1, as many threads as there are processors, no paths kept. The number of threads changes only the
 * time; everything else decides the results.
 *
 * @param paths at least 1
 * @param seed any number
 * @param threads at least 1
 * @param kept what is kept path by path, of no more paths than there are
 * @param sampling how paths are spread
 * @param replicates the number of independent parts of the paths, from whose differences errors are estimated: 1 for
 *     random sampling, whose paths are all independent, at least 2 for other plans. Units of 256 paths belong to the
 *     parts in turn
 * @param world the futures from which paths are drawn
 * @param backend where paths are simulated
 */
public record SimulationPlan(
        long paths,
        long seed,
        int threads,
        Kept kept,
        Sampling sampling,
        int replicates,
        World world,
        Backend backend) {

    /** A trillion paths, which are days of work on the largest machine. */
    public static final long MAX_PATHS = 1_000_000_000_000L;

    /** More threads than a machine has processors are of no use. */
    public static final int MAX_THREADS = 1024;

    /** As accurate as 100,000 random paths, for every kind of figure ({@code docs/accuracy.md}). */
    public static final long DEFAULT_PATHS = 65_536;

    /** Errors from 16 replicates are uncertain by 18 %; with more, the points of each would be spread less evenly. */
    private static final int DEFAULT_REPLICATES = 16;

    /** Fewer paths by default are random, as they would not fill enough replicates to tell an error. */
    private static final long MIN_DEFAULT_SOBOL_PATHS = 4L * Draws.UNIT_PATHS;

    /** Every replicate has moments of its own in memory. */
    public static final int MAX_REPLICATES = 4096;

    public SimulationPlan {
        require("paths", paths, 1, MAX_PATHS);
        require("threads", threads, 1, MAX_THREADS);
        if (!(kept.paths() <= paths)) {
            throw new IllegalArgumentException(
                    "kept paths must be at least 0 and at most " + paths + ", but was " + kept.paths());
        }
        requireReplicates(sampling, replicates, paths);
    }

    /** A plan of paths from all futures of the scenarios. */
    public SimulationPlan(long paths, long seed, int threads, Kept kept, Sampling sampling, int replicates) {
        this(paths, seed, threads, kept, sampling, replicates, World.AS_WRITTEN, Backend.THREADS);
    }

    private static void require(String name, long value, long min, long max) {
        if (value < min) {
            throw new IllegalArgumentException(name + " must be at least " + min + ", but was " + value);
        }
        if (value > max) {
            throw new IllegalArgumentException(name + " must be at most " + max + ", but was " + value);
        }
    }

    private static void requireReplicates(Sampling sampling, int replicates, long paths) {
        if (sampling == Sampling.RANDOM && replicates != 1) {
            throw new IllegalArgumentException("random sampling has no replicates, but was given " + replicates);
        }
        if (sampling != Sampling.RANDOM) {
            require("replicates", replicates, 2, MAX_REPLICATES);
        }
        if (sampling == Sampling.SOBOL && paths > SobolDraws.MAX_POINTS * replicates) {
            throw new IllegalArgumentException("paths must be at most " + SobolDraws.MAX_POINTS * replicates
                    + " with sobol sampling in " + replicates + " replicates, but was " + paths);
        }
    }

    /** The draws of this plan for scenarios that have {@code inputs}. */
    public Draws draws(RandomInputs inputs) {
        return world.draws(this, inputs, false);
    }

    /** Draws that are independent of {@link #draws}, path by path; their seed has all bits of this seed turned. */
    public Draws independentDraws(RandomInputs inputs) {
        return world.draws(this, inputs, true);
    }

    /**
     * The draws of this plan in the world as it is written.
     *
     * @param areSecond whether the draws are independent of the first, path by path
     */
    public Draws unconditionedDraws(RandomInputs inputs, boolean areSecond) {
        return areSecond ? sampling.independent(seed, replicates, inputs) : sampling.draws(seed, replicates, inputs);
    }

    /** The number of replicates that have any path: one if all paths are independent. */
    public int filledReplicates() {
        long units = (paths + Draws.UNIT_PATHS - 1) / Draws.UNIT_PATHS;
        return (int) Math.min(replicates, units);
    }

    /** The degrees of freedom of a standard error from replicates: one less than these; 0 if paths are independent. */
    public int degreesOfFreedom() {
        return filledReplicates() - 1;
    }

    /** The defaults. */
    public static SimulationPlan withDefaults() {
        return withDefaults(DEFAULT_PATHS);
    }

    /** The defaults for {@code paths} paths: below 1,024 they are random. */
    public static SimulationPlan withDefaults(long paths) {
        boolean isSobol = paths >= MIN_DEFAULT_SOBOL_PATHS;
        return new SimulationPlan(
                paths,
                1,
                Runtime.getRuntime().availableProcessors(),
                Kept.NOTHING,
                isSobol ? Sampling.SOBOL : Sampling.RANDOM,
                isSobol ? DEFAULT_REPLICATES : 1);
    }

    /** This plan with {@code paths} paths. */
    public SimulationPlan withPaths(long paths) {
        return new SimulationPlan(paths, seed, threads, kept, sampling, replicates, world, backend);
    }

    /** This plan with the seed {@code seed}. */
    public SimulationPlan withSeed(long seed) {
        return new SimulationPlan(paths, seed, threads, kept, sampling, replicates, world, backend);
    }

    /** This plan on {@code threads} threads. */
    public SimulationPlan withThreads(int threads) {
        return new SimulationPlan(paths, seed, threads, kept, sampling, replicates, world, backend);
    }

    /** This plan, keeping {@code kept}. */
    public SimulationPlan withKept(Kept kept) {
        return new SimulationPlan(paths, seed, threads, kept, sampling, replicates, world, backend);
    }

    /** This plan with paths spread by {@code sampling}, in the default number of replicates. */
    public SimulationPlan withSampling(Sampling sampling) {
        return withSampling(sampling, sampling.defaultReplicates());
    }

    /** This plan with paths spread by {@code sampling}, in {@code replicates} independent parts. */
    public SimulationPlan withSampling(Sampling sampling, int replicates) {
        return new SimulationPlan(paths, seed, threads, kept, sampling, replicates, world, backend);
    }

    /** This plan with paths from the futures of {@code other}. */
    public SimulationPlan withWorld(World other) {
        return new SimulationPlan(paths, seed, threads, kept, sampling, replicates, other, backend);
    }

    /** This plan, simulated by {@code other}. */
    public SimulationPlan withBackend(Backend other) {
        return new SimulationPlan(paths, seed, threads, kept, sampling, replicates, world, other);
    }

    /** This plan on one thread of this process, which changes no result: plans with equal results are equal. */
    public SimulationPlan onOneThread() {
        return withThreads(1).withBackend(Backend.THREADS);
    }
}
