package org.entente.benchmarks.peers;

import java.util.concurrent.TimeUnit;
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

/** A benchmark of the reference problem with each library, in time per path on one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class ReferenceProblemBenchmark {

    static final int PATHS = 65_536;

    private final CommonsMath commonsMath = new CommonsMath();
    private final Ssj ssj = Ssj.recommended();
    private final Ssj ssjFastest = Ssj.fastest();
    private final Finmath finmath = new Finmath();
    private final ScalarJava scalarJava = new ScalarJava();
    private final Entente entente = new Entente();

    @Benchmark
    @OperationsPerInvocation(PATHS)
    public Answer commonsMath() {
        return commonsMath.solve(PATHS);
    }

    @Benchmark
    @OperationsPerInvocation(PATHS)
    public Answer ssj() {
        return ssj.solve(PATHS);
    }

    @Benchmark
    @OperationsPerInvocation(PATHS)
    public Answer ssjFastest() {
        return ssjFastest.solve(PATHS);
    }

    @Benchmark
    @OperationsPerInvocation(PATHS)
    public Answer finmath() {
        return finmath.solve(PATHS);
    }

    @Benchmark
    @OperationsPerInvocation(PATHS)
    public Answer scalarJava() {
        return scalarJava.solve(PATHS);
    }

    /** With all statistics of all metrics, where the others have the mean and error of two. */
    @Benchmark
    @OperationsPerInvocation(PATHS)
    public Answer entente() {
        return entente.solve(PATHS);
    }
}
