package org.entente.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.entente.simulation.math.ColumnMath;
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

/** A benchmark of the functions of columns, in time per value. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ColumnMathBenchmark {

    private static final int PATHS = 256;

    /** The number of columns, so large that the processor cannot learn which elements lie in the tails. */
    private static final int COLUMNS = 64;

    private final double[][] uniforms = new double[COLUMNS][PATHS];
    private final double[] values = new double[PATHS];
    private int column;

    /** Fills the columns with uniform numbers. */
    public ColumnMathBenchmark() {
        SplittableRandom random = new SplittableRandom(1);
        for (double[] uniform : uniforms) {
            Arrays.setAll(uniform, i -> random.nextDouble());
        }
    }

    /** e^u. */
    @Benchmark
    @OperationsPerInvocation(PATHS)
    public double[] exp() {
        ColumnMath.exp(nextColumn(), values, PATHS);
        return values;
    }

    /** log u. */
    @Benchmark
    @OperationsPerInvocation(PATHS)
    public double[] log() {
        ColumnMath.log(nextColumn(), values, PATHS);
        return values;
    }

    /** The normal quantile at u. */
    @Benchmark
    @OperationsPerInvocation(PATHS)
    public double[] normalQuantile() {
        ColumnMath.normalQuantile(nextColumn(), values, PATHS);
        return values;
    }

    /** The column that the next call reads; each call reads another. */
    double[] nextColumn() {
        column = (column + 1) % COLUMNS;
        return uniforms[column];
    }
}
