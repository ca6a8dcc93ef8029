package org.entente.reporting.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/** The rows of a chart of horizontal bars, from the top down, in sections with headings. */
public final class HeadedRows {

    private static final double AXIS_MARGIN = 0.7;

    private final Map<Double, String> names = new LinkedHashMap<>();
    private final Map<Double, String> headings = new LinkedHashMap<>();
    private int count;

    /** Begins a section under the heading {@code text}. */
    public void heading(String text) {
        headings.put(-1.0 * count++, text);
    }

    /** Adds a row and returns its place on the vertical axis. */
    public double row(String name) {
        double place = -1.0 * count++;
        names.put(place, name);
        return place;
    }

    /** The number of rows, headings included. */
    public int count() {
        return count;
    }

    /** The vertical axis with the names of the rows. */
    public NamedAxis axis() {
        return new NamedAxis(names, 1 - count - AXIS_MARGIN, AXIS_MARGIN);
    }

    /** Adds the headings to a plot, from the value {@code left} to the right. */
    public void addHeadings(XYPlot plot, double left) {
        List<XYTextAnnotation> annotations = new ArrayList<>();
        headings.forEach((place, text) -> annotations.add(text(text, place, left, TextAnchor.HALF_ASCENT_LEFT)));
        annotations.forEach(annotation -> {
            annotation.setFont(HouseStyle.HEADING);
            plot.addAnnotation(annotation);
        });
    }

    /** A text at the row {@code place} and the value {@code value} of a chart of horizontal bars. */
    public static XYTextAnnotation text(String text, double place, double value, TextAnchor anchor) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, place, value);
        annotation.setFont(HouseStyle.LABEL);
        annotation.setPaint(HouseStyle.INK);
        annotation.setTextAnchor(anchor);
        return annotation;
    }
}
