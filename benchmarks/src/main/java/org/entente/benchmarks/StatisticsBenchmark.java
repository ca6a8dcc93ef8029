package org.entente.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.statistics.MomentsTable;
import org.entente.simulation.statistics.QuantileHistogram;
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

/**
 * Time per value of one statistic, of log-normal values. With many statistics their histograms do not all fit a cache.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StatisticsBenchmark {

    private static final int PATHS = 256;

    /** Few enough for the second-level cache, where a simulation leaves its columns. */
    private static final int COLUMNS = 64;

    /** How many statistics take turns. */
    @Param({"1", "540"})
    int statistics = 1;

    private final double[][] columns = new double[COLUMNS][PATHS];
    private QuantileHistogram[] histograms = {};
    private MomentsTable table = new MomentsTable(0);
    private int turn;

    /** Fills the columns with e^(z/2), z being normal. */
    public StatisticsBenchmark() {
        SplittableRandom random = new SplittableRandom(1);
        double[] u = new double[PATHS];
        double[] z = new double[PATHS];
        for (double[] values : columns) {
            Arrays.setAll(u, i -> random.nextDouble());
            ColumnMath.normalQuantile(u, z, PATHS);
            Arrays.setAll(z, i -> z[i] / 2);
            ColumnMath.exp(z, values, PATHS);
        }
    }

    /** Starts all statistics anew. */
    @Setup
    public void start() {
        table = new MomentsTable(statistics);
        table.restart(PATHS);
        histograms = new QuantileHistogram[statistics];
        Arrays.setAll(histograms, k -> new QuantileHistogram());
    }

    /** Mean, spread, lopsidedness and extremes of a column. */
    @Benchmark
    @OperationsPerInvocation(PATHS)
    public MomentsTable moments() {
        turn++;
        table.put(turn % statistics, columns[turn % COLUMNS]);
        return table;
    }

    /** A column into a histogram. */
    @Benchmark
    @OperationsPerInvocation(PATHS)
    public QuantileHistogram histogram() {
        turn++;
        QuantileHistogram histogram = histograms[turn % statistics];
        histogram.add(columns[turn % COLUMNS], PATHS);
        return histogram;
    }
}
