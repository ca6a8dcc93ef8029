package org.entente.simulation.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.simulation.statistics.MomentEstimate;
import org.entente.simulation.statistics.MomentsTable;
import org.entente.simulation.statistics.ReplicateMoments;

/**
 * A merger of the moments of units, which takes units as threads finish them and merges them in their own order. Sums
 * of doubles depend on their order, so this order must not depend on threads.
 */
final class OrderedMomentsMerger {

    /** The units that may wait for an earlier unit. A thread that is further ahead waits, so memory is bounded. */
    private static final int MAX_WAITING = 64;

    private final Map<Long, MomentsTable> waiting = new HashMap<>();
    private final ReplicateMoments merged;
    private long next;

    /** A merger without units yet; units belong to the {@code replicates} in turn. */
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

    /** The estimate of each statistic from the units so far. */
    synchronized List<MomentEstimate> estimates() {
        return merged.estimates();
    }
}
