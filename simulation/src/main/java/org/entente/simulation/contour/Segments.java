package org.entente.simulation.contour;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Segments between points, which are joined to lines. Lines are in the order of the added segments. */
final class Segments {

    /** For each point the points to which an unused segment leads. */
    private final Map<Point, Deque<Point>> neighbours = new LinkedHashMap<>();

    /** Adds a segment, unless it is there already or both ends are one point. */
    void add(Point a, Point b) {
        if (!a.equals(b) && !neighbours(a).contains(b)) {
            neighbours(a).add(b);
            neighbours(b).add(a);
        }
    }

    /** The lines, which use each segment once. Lines from a point with an odd number of segments come first. */
    List<ContourLine> lines() {
        List<ContourLine> lines = new ArrayList<>();
        List<Point> points = List.copyOf(neighbours.keySet());
        for (Point start : points) {
            if (neighbours(start).size() % 2 == 1) {
                lines.add(lineFrom(start));
            }
        }
        for (Point start : points) {
            while (!neighbours(start).isEmpty()) {
                lines.add(lineFrom(start));
            }
        }
        return lines;
    }

    /** The line from a point along unused segments: from an odd point to another, from an even point back to itself. */
    private ContourLine lineFrom(Point start) {
        List<Point> line = new ArrayList<>(List.of(start));
        Point from = start;
        while (!neighbours(from).isEmpty()) {
            Point to = neighbours(from).remove();
            neighbours(to).remove(from);
            line.add(to);
            from = to;
        }
        return new ContourLine(line);
    }

    private Deque<Point> neighbours(Point point) {
        return neighbours.computeIfAbsent(point, key -> new ArrayDeque<>(2));
    }
}
