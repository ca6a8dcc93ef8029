package org.entente.simulation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.statistics.ColumnStatistics;
import org.entente.simulation.statistics.MomentEstimate;
import org.entente.simulation.statistics.MomentsTable;
import org.entente.simulation.statistics.QuantileHistogram;

/** Counters of some columns, shared by all threads: exact in any order, or merged in the order of units. */
final class ColumnTally {

    private final List<QuantileHistogram> histograms;
    private final OrderedMomentsMerger moments;

    /** A tally of {@code columns} columns, on about as many paths as {@code plan} has. */
    ColumnTally(int columns, SimulationPlan plan) {
        histograms = IntStream.range(0, columns)
                .mapToObj(k -> new QuantileHistogram(k, plan.paths()))
                .toList();
        moments = new OrderedMomentsMerger(columns, plan.replicates());
    }

    /** Counts the first {@code paths} values of each column of a unit, which {@code column} gives by number. */
    void add(long unit, int paths, IntFunction<double[]> column) throws InterruptedException {
        MomentsTable ofUnit = new MomentsTable(histograms.size());
        ofUnit.restart(paths);
        for (int k = 0; k < histograms.size(); k++) {
            double[] values = column.apply(k);
            if (isZero(values, paths)) { // as a fifth of a scenario's outcomes are
                ofUnit.putZeros(k);
                histograms.get(k).addZeros(paths);
            } else {
                ofUnit.put(k, values);
                histograms.get(k).add(values, paths);
            }
        }
        moments.add(unit, ofUnit);
    }

    private static boolean isZero(double[] values, int n) {
        for (int i = 0; i < n; i++) {
            if (values[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** What the units so far say of the mean of each column. */
    List<MomentEstimate> estimates() {
        return moments.estimates();
    }

    /**
     * What {@code make} makes of the statistics of each column. A thread puts one column in order at a time, since all
     * of them together would fill much memory.
     */
    <R> List<R> each(int threads, Function<ColumnStatistics, R> make) {
        List<MomentEstimate> estimates = estimates();
        List<R> made = new ArrayList<>();
        Workers.forEach(
                threads,
                IntStream.range(0, histograms.size()).boxed().toList(),
                k -> make.apply(new ColumnStatistics(
                        estimates.get(k), histograms.get(k).sample().ordered())),
                made::add);
        return made;
    }
}
