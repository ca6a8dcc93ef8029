package org.entente.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.simulation.statistics.MomentEstimate;
import org.entente.simulation.statistics.MomentsTable;
import org.entente.simulation.statistics.ReplicateMoments;

/**
 * Merges the moments of units in the order of the units, whoever finishes first: sums of doubles depend on their order,
 * and this one does not depend on threads.
 */
final class MomentsInOrder {

    /** Units that may wait for an earlier one; a thread further ahead waits itself, so that memory is bounded. */
    private static final int MOST_WAITING = 64;

    private final int replicates;
    private final Map<Long, List<MomentsTable>> waiting = new HashMap<>();
    private List<ReplicateMoments> merged = List.of();
    private long next;

    /** The moments of no units, which are going to belong to {@code replicates} in turn. */
    MomentsInOrder(int replicates) {
        this.replicates = replicates;
    }

    /** Takes the moments of {@code unit}. */
    synchronized void add(long unit, List<MomentsTable> moments) throws InterruptedException {
        while (unit > next + MOST_WAITING) {
            wait();
        }
        waiting.put(unit, moments);
        for (List<MomentsTable> table = waiting.remove(next); table != null; table = waiting.remove(next)) {
            merge(table);
            next++;
        }
        notifyAll();
    }

    private void merge(List<MomentsTable> moments) {
        if (next == 0) {
            merged = moments.stream()
                    .map(table -> new ReplicateMoments(table.statistics(), replicates))
                    .toList();
        }
        for (int k = 0; k < merged.size(); k++) {
            merged.get(k).add(next, moments.get(k));
        }
    }

    /** What all units say of the outcomes of all scenarios, and then of each comparison. */
    synchronized List<List<MomentEstimate>> estimates() {
        return merged.stream().map(ReplicateMoments::estimates).toList();
    }
}
