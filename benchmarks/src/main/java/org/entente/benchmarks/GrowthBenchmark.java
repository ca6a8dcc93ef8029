package org.entente.benchmarks;

import java.util.concurrent.TimeUnit;
import org.entente.simulation.kernel.Block;
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

/** Time per path as a scenario grows. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class GrowthBenchmark {

    /** Of what there is how much; see {@link GrowingScenario}. */
    @Param({
        "products:1", "products:4", "products:16", "products:64",
        "terms:1", "terms:4", "terms:16", "terms:64",
        "months:12", "months:60", "months:120", "months:360"
    })
    String size = "products:1";

    private BlockLoop loop = new BlockLoop(GrowingScenario.ofSize(size));

    /** Compiles the scenario of that size. */
    @Setup
    public void grow() {
        loop = new BlockLoop(GrowingScenario.ofSize(size));
    }

    /** The months of a block and what is reported of them; returns the developer's contribution in the first year. */
    @Benchmark
    @OperationsPerInvocation(Block.PATHS)
    public double[] block() {
        return loop.next();
    }
}
