package org.entente.benchmarks;

import java.util.concurrent.TimeUnit;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A benchmark of draws, in time per random number. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DrawsBenchmark {

    private static final int PATHS = 256;
    private static final int MONTHS = 4;
    private static final long SEED = 0;

    private static final int[] STREAMS = {0};

    private final Draws draws = new RandomDraws(SEED);
    private final double[] u = new double[PATHS];
    private final double[][] shocks = new double[MONTHS][PATHS];
    private long nextPath;

    /** A uniform per path. */
    @Benchmark
    @OperationsPerInvocation(PATHS)
    public double[] uniforms() {
        draws.uniforms(0, firstPath(), PATHS, u);
        return u;
    }

    /** The shocks of four months per path. */
    @Benchmark
    @OperationsPerInvocation(MONTHS * PATHS)
    public double[][] shocks() {
        draws.shocks(STREAMS, 0, firstPath(), PATHS, shocks);
        return shocks;
    }

    /** The first path of a call: each call draws other paths, so that the processor cannot learn which are in tails. */
    private long firstPath() {
        long first = nextPath;
        nextPath += PATHS;
        return first;
    }
}
