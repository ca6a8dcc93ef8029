package org.entente.reporting.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis with names in the place of numbers. A name that is longer than its room is shortened. */
public final class NamedAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    /** The distance of names from the plot and from what is beside them, in logical pixels. */
    private static final double INSETS = 8;

    /** What ends of bars may differ from themselves, after arithmetic on places. */
    private static final double ROUNDING = 1e-9;

    /** Half of the height of a name's tooltip. */
    private static final double HALF_HEIGHT = 8;

    private final transient Map<Double, String> names;
    private transient Map<Double, String> shown;

    /** The room in logical pixels above places; empty where names stand beside the plot. */
    private transient Map<Double, Double> rooms = Map.of();

    /** An axis from {@code low} to {@code high}, with {@code names} at their values. */
    public NamedAxis(Map<Double, String> names, double low, double high) {
        this.names = names;
        this.shown = names;
        HouseStyle.quiet(this);
        setTickLabelPaint(HouseStyle.INK);
        setRange(low, high);
    }

    /** The names in full, by their values. */
    Map<Double, String> names() {
        return Collections.unmodifiableMap(names);
    }

    /** The name at {@code value} in full, if there is one. */
    Optional<String> name(double value) {
        return Optional.ofNullable(names.get(value));
    }

    /**
     * Leaves the names to be drawn above their bars: above each of the places {@code rooms} there is as much room, in
     * logical pixels.
     */
    void open(Map<Double, Double> above) {
        rooms = Map.copyOf(above);
        shown = Map.of();
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        if (rooms.isEmpty()) {
            return super.valueToJava2D(value, area, edge);
        }
        double all = 0;
        double above = 0;
        for (Map.Entry<Double, Double> room : rooms.entrySet()) {
            all += room.getValue();
            above += value <= room.getKey() + ROUNDING ? room.getValue() : 0;
        }
        double height = Math.max(0, area.getHeight() - all);
        return area.getMinY()
                + above
                + (getUpperBound() - value) * height / getRange().getLength();
    }

    /** Shortens the names to {@code width} at most, and returns the width that they and their distances take. */
    double fit(Lettering letters, double width) {
        if (!rooms.isEmpty()) {
            return 0;
        }
        setTickLabelFont(letters.font(HouseStyle.LABEL, String.join("", names.values())));
        Map<Double, String> fitted = new TreeMap<>();
        names.forEach((place, name) -> fitted.put(place, Fitting.shortened(name, getTickLabelFont(), width)));
        shown = fitted;
        return INSETS
                + fitted.values().stream()
                        .mapToDouble(name -> Fitting.width(name, getTickLabelFont()))
                        .max()
                        .orElse(0);
    }

    /** Adds the full names of those that were shortened, beside a plot whose data fill {@code data}. */
    void explain(Lettering letters, double left, Rectangle2D data) {
        shown.forEach((place, name) -> {
            double middle = valueToJava2D(place, data, RectangleEdge.LEFT);
            double width = Math.max(0, data.getMinX() - left);
            letters.explain(
                    names.getOrDefault(place, name),
                    name,
                    new Rectangle2D.Double(left, middle - HALF_HEIGHT, width, 2 * HALF_HEIGHT));
        });
    }

    @Override
    @SuppressWarnings("rawtypes") // the declared type of the library
    public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        return shown.entrySet().stream()
                .map(name -> new NumberTick(
                        name.getKey(), name.getValue(), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0))
                .toList();
    }
}
