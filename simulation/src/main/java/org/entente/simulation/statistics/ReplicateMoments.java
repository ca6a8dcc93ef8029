package org.entente.simulation.statistics;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The moments of many statistics in each replicate of a sampling plan. Units of paths belong to the replicates in turn.
 */
public final class ReplicateMoments {

    private final int statistics;
    private final List<MomentsTable> replicates;

    /**
     * The moments of no paths.
     *
     * @param replicates the number of replicates; 1 if all paths are independent
     */
    public ReplicateMoments(int statistics, int replicates) {
        this.statistics = statistics;
        this.replicates = Stream.generate(() -> new MomentsTable(statistics))
                .limit(replicates)
                .toList();
    }

    /** Adds the moments of a unit. Results have the same bits when units come in the same order. */
    public void add(long unit, MomentsTable moments) {
        replicates.get((int) (unit % replicates.size())).merge(moments);
    }

    /** The estimate of each statistic. */
    public List<MomentEstimate> estimates() {
        MomentsTable whole = new MomentsTable(statistics);
        replicates.forEach(whole::merge);
        return IntStream.range(0, statistics)
                .mapToObj(k -> estimate(k, whole.get(k)))
                .toList();
    }

    private MomentEstimate estimate(int k, Moments moments) {
        return MomentEstimate.ofReplicates(
                moments, replicates.stream().map(table -> table.get(k)).toList());
    }
}
