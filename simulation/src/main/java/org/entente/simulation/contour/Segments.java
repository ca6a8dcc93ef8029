package org.entente.simulation.contour;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Segments between points, which are joined to lines. In the order in which they are added, so lines are too. */
final class Segments {

    /** For each point those that an unused segment leads to. */
    private final Map<Point, Deque<Point>> neighbours = new LinkedHashMap<>();

    /** Adds a segment, unless it is there already or both ends are one point. */
    void add(Point a, Point b) {
        if (!a.equals(b) && !of(a).contains(b)) {
            of(a).add(b);
            of(b).add(a);
        }
    }

    /** Lines that use each segment once. Those that start at a point with an odd number of segments come first. */
    List<ContourLine> lines() {
        List<ContourLine> lines = new ArrayList<>();
        List<Point> points = List.copyOf(neighbours.keySet());
        for (Point start : points) {
            if (of(start).size() % 2 == 1) {
                lines.add(lineFrom(start));
            }
        }
        for (Point start : points) {
            while (!of(start).isEmpty()) {
                lines.add(lineFrom(start));
            }
        }
        return lines;
    }

    /** Goes on as long as a segment leads on: from an odd point to another, from an even one back to itself. */
    private ContourLine lineFrom(Point start) {
        List<Point> line = new ArrayList<>(List.of(start));
        Point from = start;
        while (!of(from).isEmpty()) {
            Point to = of(from).remove();
            of(to).remove(from);
            line.add(to);
            from = to;
        }
        return new ContourLine(line);
    }

    private Deque<Point> of(Point point) {
        return neighbours.computeIfAbsent(point, p -> new ArrayDeque<>(2));
    }
}
