package org.entente.simulation;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.entente.simulation.statistics.ColumnStatistics;
import org.entente.simulation.statistics.MomentEstimate;
import org.entente.simulation.statistics.MomentsTable;
import org.entente.simulation.statistics.QuantileHistogram;

/** What all threads count of some columns, exactly in any order. Moments, which are not, are handed out block by block. */
final class ColumnTally {

    private final List<QuantileHistogram> histograms;

    /** A tally of {@code columns} columns, on about {@code paths} paths. */
    ColumnTally(int columns, long paths) {
        histograms = IntStream.range(0, columns)
                .mapToObj(k -> new QuantileHistogram(k, paths))
                .toList();
    }

    /** Counts the first {@code paths} values of each column, which {@code column} gives by number, and returns moments. */
    MomentsTable add(IntFunction<double[]> column, int paths) {
        MomentsTable moments = new MomentsTable(histograms.size());
        moments.restart(paths);
        for (int k = 0; k < histograms.size(); k++) {
            double[] values = column.apply(k);
            if (isZero(values, paths)) { // as a fifth of a scenario's outcomes are
                moments.putZeros(k);
                histograms.get(k).addZeros(paths);
            } else {
                moments.put(k, values);
                histograms.get(k).add(values, paths);
            }
        }
        return moments;
    }

    private static boolean isZero(double[] values, int n) {
        for (int i = 0; i < n; i++) {
            if (values[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * What is made of the statistics of each column, whose means {@code estimates} tells. One column's are put in order at
     * a time, since those of all of them together would fill much memory.
     */
    <R> List<R> each(List<MomentEstimate> estimates, boolean parallel, Function<ColumnStatistics, R> make) {
        IntStream columns = IntStream.range(0, histograms.size());
        return (parallel ? columns.parallel() : columns)
                .mapToObj(k -> make.apply(new ColumnStatistics(
                        estimates.get(k), histograms.get(k).sample().ordered())))
                .toList();
    }
}
