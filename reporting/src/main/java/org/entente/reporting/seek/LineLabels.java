package org.entente.reporting.seek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.simulation.contour.Point;
import org.entente.simulation.seek.NegotiationMap;
import org.entente.simulation.seek.NegotiationMap.Line;

/** Places for the numbers on lines: each on its line, away from the others and from the edge. */
public final class LineLabels {

    /** About how large a map is drawn, in logical pixels. */
    private static final double WIDTH = 900;

    private static final double HEIGHT = 480;

    /** How far a label is from the edge at least, and how far from another one is far enough. */
    private static final double MIN_EDGE_DISTANCE = 28;

    private static final double ENOUGH_DISTANCE = 130;

    private final NegotiationMap map;
    private final List<Point> taken = new ArrayList<>();

    /** @param taken where there must be no label */
    public LineLabels(NegotiationMap map, List<Point> taken) {
        this.map = map;
        taken.forEach(point -> this.taken.add(pixels(point)));
    }

    /** A place for the number on a line; none where all of the line is close to the edge. */
    public Optional<Point> place(Line line) {
        Optional<Point> place = line.parts().stream()
                .flatMap(part -> part.points().stream())
                .filter(point -> fromEdge(pixels(point)) >= MIN_EDGE_DISTANCE)
                .max(Comparator.comparingDouble(this::room));
        place.ifPresent(point -> taken.add(pixels(point)));
        return place;
    }

    /** How well a label fits: as far as can be from others, up to a distance; then as far as can be from the edge. */
    private double room(Point point) {
        Point at = pixels(point);
        double nearest = taken.stream()
                .mapToDouble(other -> Math.hypot(at.x() - other.x(), at.y() - other.y()))
                .min()
                .orElse(ENOUGH_DISTANCE);
        return Math.min(ENOUGH_DISTANCE, nearest) + fromEdge(at) / HEIGHT;
    }

    private static double fromEdge(Point at) {
        return Math.min(Math.min(at.x(), WIDTH - at.x()), Math.min(at.y(), HEIGHT - at.y()));
    }

    private Point pixels(Point point) {
        return new Point(
                (point.x() - map.x().low()) / (map.x().high() - map.x().low()) * WIDTH,
                (point.y() - map.y().low()) / (map.y().high() - map.y().low()) * HEIGHT);
    }
}
