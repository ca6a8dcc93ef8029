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
import org.entente.simulation.statistics.ColumnStatistics;
import org.entente.simulation.statistics.MomentEstimate;
import org.entente.simulation.statistics.MomentsTable;
import org.entente.simulation.statistics.OrderedSample;
import org.entente.simulation.statistics.QuantileHistogram;
import org.entente.simulation.statistics.ReplicateCounts;
import org.entente.simulation.statistics.ReplicateMoments;

/**
 * Counters of some columns, shared by all threads: exact in any order, or merged in a fixed tree. All that is counted
 * is also written, for the tally of a whole run to add.
 */
public final class ColumnTally {

    private final List<QuantileHistogram> histograms;

    /** For each column the counts of replicates; none if all paths are independent. */
    private final List<ReplicateCounts> replicates;

    private final ReplicateMoments moments;

    /** A tally of {@code columns} columns, over about as many paths as {@code plan} has. */
    public ColumnTally(int columns, SimulationPlan plan) {
        histograms = IntStream.range(0, columns)
                .mapToObj(k -> new QuantileHistogram(k, plan.paths()))
                .toList();
        replicates = IntStream.range(0, plan.replicates() > 1 ? columns : 0)
                .mapToObj(k -> new ReplicateCounts(plan.replicates()))
                .toList();
        moments = new ReplicateMoments(columns, plan.replicates());
    }

    /** Counts the first {@code paths} values of each column of a unit; {@code column} gives a column by number. */
    public void add(long unit, int paths, IntFunction<double[]> column) {
        MomentsTable unitMoments = moments.newTable();
        unitMoments.restart(paths);
        for (int k = 0; k < histograms.size(); k++) {
            double[] values = column.apply(k);
            if (isZero(values, paths)) { // as a fifth of a scenario's outcomes are
                unitMoments.putZeros(k);
                histograms.get(k).addZeros(paths);
                if (!replicates.isEmpty()) {
                    replicates.get(k).addZeros(unit, paths);
                }
            } else {
                unitMoments.put(k, values);
                histograms.get(k).add(values, paths);
                if (!replicates.isEmpty()) {
                    replicates.get(k).add(unit, values, paths);
                }
            }
        }
        moments.add(unit, unitMoments);
    }

    private static boolean isZero(double[] values, int n) {
        for (int i = 0; i < n; i++) {
            if (values[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Writes all counts. */
    void writeTo(DataOutput out) throws IOException {
        moments.writeTo(out);
        for (QuantileHistogram histogram : histograms) {
            histogram.writeTo(out);
        }
        for (ReplicateCounts counts : replicates) {
            counts.writeTo(out);
        }
    }

    /** Adds the counts that a tally of the same columns has written. */
    void addFrom(DataInput in) throws IOException {
        moments.addFrom(in);
        for (QuantileHistogram histogram : histograms) {
            histogram.addFrom(in);
        }
        for (ReplicateCounts counts : replicates) {
            counts.addFrom(in);
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

    private ColumnStatistics statistics(int k, MomentEstimate estimate) {
        OrderedSample sample = histograms.get(k).sample().ordered();
        return replicates.isEmpty()
                ? ColumnStatistics.ofIndependent(estimate, sample)
                : ColumnStatistics.ofReplicates(estimate, sample, replicates.get(k));
    }
}
