package org.entente.simulation.discovery;

import java.util.Comparator;
import java.util.List;

/**
 * The boxes that {@link Prim} goes through, each but the first by one change of the one before.
 *
 * @param boxes at least one. The first holds all paths; each other box lies in the one before
 */
public record PeelingTrajectory(List<Box> boxes) {

    public PeelingTrajectory {
        boxes = List.copyOf(boxes);
        if (boxes.isEmpty()) {
            throw new IllegalArgumentException("boxes must be at least 1, but were none");
        }
    }

    /** The box with the highest harmonic mean of coverage and density; of equal ones that with the most paths. */
    public Box best() {
        return boxes.stream()
                .min(Comparator.comparingDouble((Box box) -> -box.harmonicMean())
                        .thenComparingLong(box -> -box.count()))
                .orElseThrow();
    }
}
