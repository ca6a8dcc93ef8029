package org.entente.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.simulation.statistics.MomentsTable;

/**
 * Merges the moments of units in the order of the units, whoever finishes first: sums of doubles depend on their order,
 * and this one does not depend on threads.
 */
final class MomentsInOrder {

    /** Units that may wait for an earlier one; a thread further ahead waits itself, so that memory is bounded. */
    private static final int MOST_WAITING = 64;

    private final Map<Long, List<MomentsTable>> waiting = new HashMap<>();
    private List<MomentsTable> merged = List.of();
    private long next;

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
            merged = moments;
            return;
        }
        for (int k = 0; k < merged.size(); k++) {
            merged.get(k).merge(moments.get(k));
        }
    }

    /** The moments of all units, for each scenario and then each comparison. */
    synchronized List<MomentsTable> merged() {
        return merged;
    }
}
