package org.entente.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Exceedance;
import org.entente.simulation.statistics.ColumnStatistics;
import org.entente.simulation.statistics.MomentEstimate;
import org.entente.simulation.statistics.MomentsTable;
import org.entente.simulation.statistics.OrderedSample;
import org.entente.simulation.statistics.QuantileHistogram;
import org.entente.simulation.statistics.ReplicateMoments;

/**
 * Counters of some columns, shared by all threads: exact in any order, or merged in a fixed tree. All that is counted
 * is also written, for the tally of a whole run to add.
 */
public final class ColumnTally {

    private final List<QuantileHistogram> histograms;

    /** Whether paths belong to several replicates. */
    private final boolean isReplicated;

    private final ReplicateMoments moments;

    /** A tally of {@code columns} columns, over about as many paths as {@code plan} has. */
    public ColumnTally(int columns, SimulationPlan plan) {
        histograms = IntStream.range(0, columns)
                .mapToObj(k -> new QuantileHistogram(k, plan.paths(), plan.replicates()))
                .toList();
        isReplicated = plan.replicates() > 1;
        moments = new ReplicateMoments(columns, plan.replicates());
    }

    /** Counts the first {@code paths} values of each column of a unit; {@code column} gives a column by number. */
    public void add(long unit, int paths, IntFunction<double[]> column) {
        MomentsTable unitMoments = moments.newTable();
        unitMoments.restart(paths);
        for (int k = 0; k < histograms.size(); k++) {
            double[] values = column.apply(k);
            unitMoments.put(k, values);
            if (unitMoments.isZero(k)) { // as a fifth of a scenario's outcomes are
                histograms.get(k).addZeros(unit, paths);
            } else {
                histograms.get(k).add(unit, values, paths);
            }
        }
        moments.add(unit, unitMoments);
    }

    /** Writes all counts. */
    void writeTo(DataOutput out) throws IOException {
        moments.writeTo(out);
        for (QuantileHistogram histogram : histograms) {
            histogram.writeTo(out);
        }
        for (int k = 0; isReplicated && k < histograms.size(); k++) {
            histograms.get(k).writeCells(out);
        }
    }

    /** Adds the counts that a tally of the same columns has written. */
    void addFrom(DataInput in) throws IOException {
        moments.addFrom(in);
        for (QuantileHistogram histogram : histograms) {
            histogram.addFrom(in);
        }
        for (int k = 0; isReplicated && k < histograms.size(); k++) {
            histograms.get(k).addCellsFrom(in);
        }
    }

    /** The estimate of the mean of each column from the units so far. */
    List<MomentEstimate> estimates() {
        return moments.estimates();
    }

    /**
     * The statistics of each column, as {@code make} presents them. A thread sorts one column at a time, since all
     * sorted columns together would need much memory.
     */
    public <R> List<R> each(int threads, Function<ColumnStatistics, R> make) {
        List<MomentEstimate> estimates = estimates();
        List<R> made = new ArrayList<>();
        Workers.forEach(
                threads,
                IntStream.range(0, histograms.size()).boxed().toList(),
                k -> make.apply(statistics(k, estimates.get(k))),
                made::add);
        return made;
    }

    /** How likely column {@code k} is above each amount. */
    Exceedance exceedance(int k) {
        return histograms.get(k).ordered().exceedance();
    }

    private ColumnStatistics statistics(int k, MomentEstimate estimate) {
        OrderedSample sample = histograms.get(k).ordered();
        return isReplicated
                ? ColumnStatistics.ofReplicates(
                        estimate, sample, histograms.get(k).cells())
                : ColumnStatistics.ofIndependent(estimate, sample);
    }
}
