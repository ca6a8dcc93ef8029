package org.entente.reporting.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * The names of horizontal bars, each in lines of its own above its bars. The number that belongs to a name stands at
 * the end of its line, or on a line of its own where it is long.
 */
final class BarNames {

    private static final int MAX_LINES = 3;

    /** The part of a line that a number may take beside a name. */
    private static final double MAX_PART_OF_NUMBER = 0.5;

    private static final double NUMBER_GAP = 12;

    /** The distance of a name from the bars above it. */
    private static final double SPACE = 2;

    /** Half of the room that a dot takes, in rows. */
    private static final double HALF_OF_DOT = 0.35;

    private final NamedAxis axis;
    private final double width;
    private final List<Name> names;

    /**
     * A name above its bars.
     *
     * @param top the upper end of its bars on the axis
     * @param lines the name in lines
     * @param number what stands at the end of the first line, or on the last line if {@code isBelow}
     */
    private record Name(
            double top, String text, List<String> lines, Optional<EdgeLabel> number, boolean isBelow, Font font) {

        double height() {
            int count = lines.size() + (isBelow ? 1 : 0);
            return count == 0 ? 0 : count * Fitting.lineHeight(HouseStyle.LABEL) + SPACE;
        }
    }

    private BarNames(NamedAxis axis, double width, List<Name> names) {
        this.axis = axis;
        this.width = width;
        this.names = names;
    }

    /** The names of the bars of {@code panel}, which is {@code width} wide; empty if it has no names beside bars. */
    static Optional<BarNames> of(Panel panel, double width) {
        if (!(panel.plot().getDomainAxis() instanceof NamedAxis axis)) {
            return Optional.empty();
        }
        Map<Double, List<EdgeLabel>> labels = labels(panel, axis);
        Map<Double, Double> tops = tops(panel.plot(), axis);
        boolean isOneEach = labels.values().stream().allMatch(list -> list.size() == 1);
        List<Name> names = new ArrayList<>();
        axis.names().forEach((place, text) -> {
            Optional<EdgeLabel> number = Optional.ofNullable(labels.get(place))
                    .filter(list -> isOneEach)
                    .map(list -> list.get(0));
            names.add(name(tops.getOrDefault(place, place), text, number, width));
        });
        names.sort(Comparator.comparingDouble(Name::top).reversed());
        return Optional.of(new BarNames(axis, width, names));
    }

    private static Name name(double top, String text, Optional<EdgeLabel> number, double width) {
        Font font = Typeface.of(HouseStyle.LABEL, text);
        double taken = number.map(BarNames::width).orElse(0.0);
        boolean isBelow = taken > MAX_PART_OF_NUMBER * width;
        double room = isBelow || number.isEmpty() ? width : width - taken - NUMBER_GAP;
        List<String> lines = text.isEmpty() && (number.isEmpty() || isBelow)
                ? List.of()
                : Fitting.lines(text, font, room, MAX_LINES);
        return new Name(top, text, lines, number, isBelow, font);
    }

    private static double width(EdgeLabel label) {
        return Fitting.width(label.text(), Typeface.of(HouseStyle.LABEL, label.text()));
    }

    /** The labels by the places of the names to which they are nearest. */
    private static Map<Double, List<EdgeLabel>> labels(Panel panel, NamedAxis axis) {
        Map<Double, List<EdgeLabel>> labels = new TreeMap<>();
        for (EdgeLabel label : panel.labels()) {
            nearest(axis, label.value())
                    .ifPresent(place -> labels.computeIfAbsent(place, any -> new ArrayList<>())
                            .add(label));
        }
        return labels;
    }

    /** The upper end of the bars, or of the dots, of each name. */
    private static Map<Double, Double> tops(XYPlot plot, NamedAxis axis) {
        Map<Double, Double> tops = new TreeMap<>();
        for (int d = 0; d < plot.getDatasetCount(); d++) {
            XYDataset data = plot.getDataset(d);
            boolean isOnBars = plot.getRenderer(d) instanceof XYErrorRenderer && hasBars(plot);
            if (data != null && !isOnBars) {
                addTops(data, axis, tops);
            }
        }
        return tops;
    }

    private static boolean hasBars(XYPlot plot) {
        return plot.getDataset(0) instanceof XYIntervalSeriesCollection;
    }

    private static void addTops(XYDataset data, NamedAxis axis, Map<Double, Double> tops) {
        for (int series = 0; series < data.getSeriesCount(); series++) {
            for (int i = 0; i < data.getItemCount(series); i++) {
                double x = data.getXValue(series, i);
                double end = data instanceof XYIntervalSeriesCollection
                        ? ((IntervalXYDataset) data).getEndXValue(series, i)
                        : x + HALF_OF_DOT;
                nearest(axis, x).ifPresent(place -> tops.merge(place, end, Math::max));
            }
        }
    }

    private static Optional<Double> nearest(NamedAxis axis, double place) {
        return axis.names().keySet().stream().min(Comparator.comparingDouble(name -> Math.abs(name - place)));
    }

    /** Whether the labels of the panel stand beside the names. */
    boolean haveNumbers() {
        return names.stream().anyMatch(name -> name.number().isPresent());
    }

    /** The height that all names take. */
    double height() {
        return names.stream().mapToDouble(Name::height).sum();
    }

    /** Makes room for the names between the bars. */
    void makeRoom() {
        Map<Double, Double> rooms = new TreeMap<>();
        names.forEach(name -> rooms.merge(name.top(), name.height(), Double::sum));
        axis.open(rooms);
    }

    /** Draws the names from {@code left} on, over a plot whose data fill {@code data}. */
    void draw(Lettering letters, double left, Rectangle2D data) {
        double lineHeight = Fitting.lineHeight(HouseStyle.LABEL);
        for (Name name : names) {
            double top = axis.valueToJava2D(name.top(), data, RectangleEdge.LEFT) - name.height() + SPACE;
            Rectangle2D area = new Rectangle2D.Double(left, top, width, name.height());
            double baseline = top + Fitting.ascent(HouseStyle.LABEL);
            for (String line : name.lines()) {
                draw(letters, line, name.font(), left, baseline);
                baseline += lineHeight;
            }
            letters.explain(name.text(), String.join(" ", name.lines()), area);
            if (name.number().isPresent()) {
                drawNumber(letters, name, left, name.isBelow() ? baseline : top + Fitting.ascent(HouseStyle.LABEL));
            }
        }
    }

    private void drawNumber(Lettering letters, Name name, double left, double baseline) {
        EdgeLabel label = name.number().orElseThrow();
        Font font = letters.font(HouseStyle.LABEL, label.text());
        String text = label.fitted(font, width);
        double x = name.isBelow() ? left : left + width - Fitting.width(text, font);
        draw(letters, text, font, x, baseline);
    }

    /** Draws a text on a ground of its own, because lines of the plot run behind it. */
    private void draw(Lettering letters, String text, Font font, double x, double baseline) {
        double length = Fitting.width(text, font);
        double top = baseline - Fitting.ascent(HouseStyle.LABEL);
        letters.graphics().setPaint(HouseStyle.GROUND);
        letters.graphics()
                .fill(new Rectangle2D.Double(x, top, length, Fitting.lineHeight(HouseStyle.LABEL) - SPACE / 2));
        letters.line(text, HouseStyle.LABEL, HouseStyle.INK, x, baseline, length + 1);
    }
}
