package org.entente.simulation.contour;

import java.util.List;

/**
 * A line along which values are equal, straight from each point to the next.
 *
 * @param points at least two, no two neighbours equal; a closed line repeats its first point at the end
 */
public record ContourLine(List<Point> points) {

    public ContourLine {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a line must have at least 2 points, but had " + points.size());
        }
    }

    /** Whether the line ends where it starts. */
    public boolean isClosed() {
        return points.get(0).equals(points.get(points.size() - 1));
    }
}
