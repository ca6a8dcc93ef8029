package org.entente.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.Simulation;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A benchmark of the core loop on a built-in scenario, in time per path: blocks alone, and with all statistics. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class CoreLoopBenchmark {

    private static final int RUN_PATHS = 262_144;

    private final Scenario scenario =
            ScenarioReader.read("amended-2026", List.of()).scenario();
    private final BlockLoop loop = new BlockLoop(scenario);

    /** The number of threads of a run. */
    @State(Scope.Thread)
    public static class Threads {

        @Param({"1", "2"})
        int threads = 1;
    }

    /**
     * The months and outcomes of a block, without statistics; returns the compute of the first year.
     */
    @Benchmark
    @OperationsPerInvocation(Block.PATHS)
    public double[] block() {
        return loop.next();
    }

    /** A run through the public entry point: every metric, period and quantile. */
    @Benchmark
    @OperationsPerInvocation(RUN_PATHS)
    public Results run(Threads threads) {
        return run(RUN_PATHS, threads.threads);
    }

    Results run(int paths, int threads) {
        return Simulation.of(List.of(scenario))
                .run(SimulationPlan.withDefaults()
                        .withSampling(Sampling.RANDOM)
                        .withPaths(paths)
                        .withThreads(threads));
    }
}
