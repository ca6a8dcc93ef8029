package org.entente.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.Results;
import org.entente.simulation.Simulation;
import org.entente.simulation.SimulationPlan;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Outcomes;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.random.RandomDraws;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The core loop on a built-in scenario, in time per path: the paths of a block alone, and with all statistics. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class CoreLoopBenchmark {

    private static final int RUN_PATHS = 4096;

    private Scenario scenario = ScenarioReader.read("amended-2026", List.of()).scenario();
    private Program program = Program.of(scenario, new RandomDraws(1));
    private Block block = program.newBlock();
    private Outcomes outcomes = new Outcomes(program);
    private long firstPath;

    @Setup
    public void restart() {
        firstPath = 0;
    }

    /** The months of a block and what is reported of them, without statistics; returns the compute of the first year. */
    @Benchmark
    @OperationsPerInvocation(Block.PATHS)
    public double[] block() {
        outcomes.run(block, firstPath, Block.PATHS);
        firstPath += Block.PATHS;
        return outcomes.column(0);
    }

    /** A run through the public door on one thread: every metric, period and quantile. */
    @Benchmark
    @OperationsPerInvocation(RUN_PATHS)
    public Results run() {
        return Simulation.of(List.of(scenario))
                .run(SimulationPlan.withDefaults().withPaths(RUN_PATHS).withThreads(1));
    }
}
