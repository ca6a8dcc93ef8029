package org.entente.reporting.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The texts that a plot draws itself: names and labels of axes, numbers at bars, labels of lines. They are made to fit
 * before the plot is drawn, and explained in full afterwards.
 */
final class PlotTexts {

    /** About the width of an axis of numbers, in logical pixels. */
    private static final double WIDTH_OF_NUMBERS = 60;

    /** The least distance between two labels of lines on one side of the plot. */
    private static final double MARKER_GAP = 20;

    private static final double MARKER_INSETS = 20;
    private static final double MIN_PART_OF_BARS = 0.25;
    private static final int MAX_ROUNDS = 20;

    private final Layout layout;
    private final XYPlot plot;
    private final Lettering letters;
    private final List<FullLabel> fullLabels = new ArrayList<>();

    /** A line whose label was shortened or left out, with the label in full. */
    private record FullLabel(ValueMarker marker, String text, String shown) {}

    PlotTexts(XYPlot plot, Lettering letters, Layout layout) {
        this.layout = layout;
        this.plot = plot;
        this.letters = letters;
    }

    /** Makes the texts fit into a plot that is to be drawn in {@code area} with its axes. */
    void fit(Rectangle2D area) {
        double beside = plot.getDomainAxis() instanceof NamedAxis names
                ? names.fit(letters, layout.maxPartOfNames() * area.getWidth())
                : WIDTH_OF_NUMBERS;
        double width = area.getWidth() - beside;
        fit(plot.getDomainAxis(), width);
        fit(plot.getRangeAxis(), width);
        fitMarkers(width, area.getHeight());
        if (plot.getOrientation().isHorizontal()) {
            makeRoom(width);
        }
    }

    private void fit(ValueAxis axis, double width) {
        if (axis.getLabel() != null) {
            axis.setLabelFont(letters.font(HouseStyle.LABEL, axis.getLabel()));
            axis.setLabel(Fitting.shortened(axis.getLabel(), axis.getLabelFont(), width));
        }
    }

    /** Shortens the labels of lines; one that would stand on another is left to its tooltip. */
    private void fitMarkers(double width, double height) {
        List<ValueMarker> labelled = markers();
        double room = (width - MARKER_INSETS) / (labelled.size() > 1 ? 2 : 1) - MARKER_INSETS;
        List<ValueMarker> placed = new ArrayList<>();
        for (ValueMarker marker : labelled) {
            String text = marker.getLabel();
            boolean hasRoom = placed.stream().noneMatch(other -> touches(marker, other, height));
            if (hasRoom) {
                placed.add(marker);
            }
            Font font = letters.font(marker.getLabelFont(), text);
            String shown = hasRoom ? fitted(text, font, room) : "";
            marker.setLabelFont(font);
            marker.setLabel(shown.isEmpty() ? null : shown);
            fullLabels.add(new FullLabel(marker, text, shown));
        }
    }

    /** {@code text} without what stands in brackets if it is too long, and with an ellipsis if it still is. */
    private static String fitted(String text, Font font, double room) {
        int bracket = text.indexOf(" (");
        return bracket < 0 || Fitting.width(text, font) <= room
                ? Fitting.shortened(text, font, room)
                : Fitting.shortened(text.substring(0, bracket), font, room);
    }

    private List<ValueMarker> markers() {
        List<ValueMarker> labelled = new ArrayList<>();
        if (plot.getRangeMarkers(Layer.BACKGROUND) != null) {
            for (Object marker : plot.getRangeMarkers(Layer.BACKGROUND)) {
                if (marker instanceof ValueMarker line && ((Marker) line).getLabel() != null) {
                    labelled.add(line);
                }
            }
        }
        return labelled;
    }

    private boolean touches(ValueMarker a, ValueMarker b, double height) {
        double pixels = Math.abs(a.getValue() - b.getValue())
                / plot.getRangeAxis().getRange().getLength()
                * height;
        return a.getLabelAnchor().equals(b.getLabelAnchor()) && pixels < MARKER_GAP;
    }

    /** Widens the axis of amounts until the numbers at the ends of bars have room in {@code width}. */
    private void makeRoom(double width) {
        ValueAxis amounts = plot.getRangeAxis();
        double low = amounts.getLowerBound();
        double high = amounts.getUpperBound();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            for (XYTextAnnotation number : numbers()) {
                double part = Fitting.width(number.getText(), number.getFont()) / width;
                double left = Math.max(MIN_PART_OF_BARS, 1 - part);
                if (number.getTextAnchor().isLeft()) {
                    high = Math.max(high, low + (number.getY() - low) / left);
                } else {
                    low = Math.min(low, high - (high - number.getY()) / left);
                }
            }
        }
        if (Double.isFinite(high - low)) {
            amounts.setRange(low, high);
        }
    }

    private List<XYTextAnnotation> numbers() {
        List<XYTextAnnotation> numbers = new ArrayList<>();
        for (Object annotation : plot.getAnnotations()) {
            if (annotation instanceof XYTextAnnotation text && text.getFont().equals(HouseStyle.LABEL)) {
                numbers.add(text);
            }
        }
        return numbers;
    }

    /** Adds the tooltips of texts that were shortened, in a plot whose data fill {@code data}. */
    void explain(Rectangle2D area, Rectangle2D data) {
        if (plot.getDomainAxis() instanceof NamedAxis names) {
            names.explain(letters, area.getX(), data);
        }
        for (FullLabel label : fullLabels) {
            double y = plot.getRangeAxis().valueToJava2D(label.marker().getValue(), data, RectangleEdge.LEFT);
            letters.explain(
                    label.text(),
                    label.shown(),
                    new Rectangle2D.Double(data.getX(), y - MARKER_GAP / 2, data.getWidth(), MARKER_GAP));
        }
    }
}
