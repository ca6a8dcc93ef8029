package org.entente.benchmarks;

import java.util.concurrent.TimeUnit;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.step.Compiler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time per path and month of the steps of a small scenario; two that differ in a {@link Part} tell its steps' time. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class StepBenchmark {

    private static final int MONTHS = 84;

    @Param
    Part part = Part.ONE_PRODUCT;

    private Program program = program();
    private Block block = program.newBlock();
    private long firstPath;

    /** Compiles the scenario that has the part. */
    @Setup
    public void compile() {
        program = program();
        block = program.newBlock();
    }

    private Program program() {
        return Compiler.compile(part.scenario(), new RandomDraws(1));
    }

    /** All months of the next block; returns the revenue of the last. */
    @Benchmark
    @OperationsPerInvocation(Block.PATHS * MONTHS)
    public double[] months() {
        program.begin(block, firstPath, Block.PATHS);
        firstPath += Block.PATHS;
        for (int t = 0; t < MONTHS; t++) {
            program.advance(block, t);
        }
        return block.column(program.column(Metrics.REVENUE.name()));
    }
}
