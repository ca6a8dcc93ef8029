package org.entente.reporting.seek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.simulation.contour.Point;
import org.entente.simulation.seek.NegotiationMap;
import org.entente.simulation.seek.NegotiationMap.Line;

/** The places of the numbers on contour lines: each on its line, away from other numbers and from the edge. */
final class LineLabels {

    /** The approximate size of a drawn map, in logical pixels. */
    private static final double WIDTH = 900;

    private static final double HEIGHT = 480;

    /**
     * The distances that a label has from the edge at least, and needs from other labels at most, in logical pixels.
     */
    private static final double MIN_EDGE_DISTANCE = 28;

    private static final double ENOUGH_DISTANCE = 130;

    private final NegotiationMap map;
    private final List<Point> taken = new ArrayList<>();

    /** @param taken the places that must have no label */
    LineLabels(NegotiationMap map, List<Point> taken) {
        this.map = map;
        taken.forEach(point -> this.taken.add(pixels(point)));
    }

    /** Takes a place for the number on {@code line}; empty if all of the line is close to the edge. */
    Optional<Point> place(Line line) {
        Optional<Point> place = line.parts().stream()
                .flatMap(part -> part.points().stream())
                .filter(point -> fromEdge(pixels(point)) >= MIN_EDGE_DISTANCE)
                .max(Comparator.comparingDouble(this::room));
        place.ifPresent(point -> taken.add(pixels(point)));
        return place;
    }

    /** The fitness of a place: its distance from other labels, up to a limit, and then its distance from the edge. */
    private double room(Point point) {
        Point pixel = pixels(point);
        double nearest = taken.stream()
                .mapToDouble(other -> distance(pixel, other))
                .min()
                .orElse(ENOUGH_DISTANCE);
        return Math.min(ENOUGH_DISTANCE, nearest) + fromEdge(pixel) / HEIGHT;
    }

    private static double distance(Point a, Point b) {
        double x = a.x() - b.x();
        double y = a.y() - b.y();
        return Math.sqrt(x * x + y * y);
    }

    private static double fromEdge(Point pixel) {
        return Math.min(Math.min(pixel.x(), WIDTH - pixel.x()), Math.min(pixel.y(), HEIGHT - pixel.y()));
    }

    private Point pixels(Point point) {
        return new Point(
                (point.x() - map.x().low()) / (map.x().high() - map.x().low()) * WIDTH,
                (point.y() - map.y().low()) / (map.y().high() - map.y().low()) * HEIGHT);
    }
}
