package org.entente.simulation.engine;

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
final class OrderedMomentsMerger {

    /** Units that may wait for an earlier one; a thread further ahead waits itself, so that memory is bounded. */
    private static final int MAX_WAITING = 64;

    private final Map<Long, MomentsTable> waiting = new HashMap<>();
    private final ReplicateMoments merged;
    private long next;

    /** The moments of no units, which are going to belong to {@code replicates} in turn. */
    OrderedMomentsMerger(int statistics, int replicates) {
        this.merged = new ReplicateMoments(statistics, replicates);
    }

    /** Takes the moments of {@code unit}. */
    synchronized void add(long unit, MomentsTable moments) throws InterruptedException {
        while (unit > next + MAX_WAITING) {
            wait();
        }
        waiting.put(unit, moments);
        for (MomentsTable table = waiting.remove(next); table != null; table = waiting.remove(next)) {
            merged.add(next, table);
            next++;
        }
        notifyAll();
    }

    /** What the units so far say of each statistic. */
    synchronized List<MomentEstimate> estimates() {
        return merged.estimates();
    }
}
