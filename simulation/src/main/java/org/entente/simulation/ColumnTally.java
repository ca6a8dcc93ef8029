package org.entente.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.simulation.statistics.BinnedSample;
import org.entente.simulation.statistics.ColumnStatistics;
import org.entente.simulation.statistics.Estimate;
import org.entente.simulation.statistics.MomentsTable;
import org.entente.simulation.statistics.QuantileHistogram;

/** What one thread counts of some columns. Counts merge exactly in any order; moments are handed out block by block. */
final class ColumnTally {

    private final List<QuantileHistogram> histograms;
    private final List<ColumnTally> others = new ArrayList<>();

    /** A tally of {@code columns} columns. */
    ColumnTally(int columns) {
        histograms = Stream.generate(QuantileHistogram::new).limit(columns).toList();
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

    /** Takes over what another thread counted of the same columns. */
    void merge(ColumnTally other) {
        others.add(other);
    }

    /**
     * What is made of the statistics of each column, whose means {@code estimates} tells, over all threads. One column's
     * counts are merged at a time, since those of all of them together would fill much memory.
     */
    <R> List<R> each(List<Estimate> estimates, boolean parallel, Function<ColumnStatistics, R> make) {
        IntStream columns = IntStream.range(0, histograms.size());
        return (parallel ? columns.parallel() : columns)
                .mapToObj(k -> make.apply(
                        new ColumnStatistics(estimates.get(k), sample(k).ordered())))
                .toList();
    }

    private BinnedSample sample(int k) {
        List<QuantileHistogram> ofThreads = new ArrayList<>(List.of(histograms.get(k)));
        others.forEach(other -> ofThreads.add(other.histograms.get(k)));
        return QuantileHistogram.sampleOf(ofThreads);
    }
}
