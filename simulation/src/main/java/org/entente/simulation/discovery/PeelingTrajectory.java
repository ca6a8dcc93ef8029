package org.entente.simulation.discovery;

import java.util.Comparator;
import java.util.List;

/**
 * The boxes of one run of {@link Prim}, each but the first by one move from the box before.
 *
 * @param boxes at least one; the first holds all paths, and each other box lies in the box before it
 */
record PeelingTrajectory(List<Box> boxes) {

    PeelingTrajectory {
        boxes = List.copyOf(boxes);
        if (boxes.isEmpty()) {
            throw new IllegalArgumentException("boxes must be at least 1, but were none");
        }
    }

    /** The box with the highest harmonic mean of coverage and density; of equal boxes the one with the most paths. */
    Box best() {
        return boxes.stream()
                .min(Comparator.comparingDouble((Box box) -> -box.harmonicMean())
                        .thenComparingLong(box -> -box.count()))
                .orElseThrow();
    }
}
