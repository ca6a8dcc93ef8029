package org.entente.reporting.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/** The rows of a figure of horizontal bars from the top down, in sections with a heading each. */
public final class HeadedRows {

    private static final double MARGIN = 0.7;

    private final Map<Double, String> names = new LinkedHashMap<>();
    private final Map<Double, String> headings = new LinkedHashMap<>();
    private int count;

    /** Begins a section. */
    public void heading(String text) {
        headings.put(-1.0 * count++, text);
    }

    /** Adds a row and returns its place on the vertical axis. */
    public double row(String name) {
        double at = -1.0 * count++;
        names.put(at, name);
        return at;
    }

    /** How many rows there are, headings included. */
    public int count() {
        return count;
    }

    /** The vertical axis with the names. */
    public NamedAxis axis() {
        return new NamedAxis(names, 1 - count - MARGIN, MARGIN);
    }

    /** Writes the headings into a plot, from {@code left} on. */
    public void addHeadings(XYPlot plot, double left) {
        List<XYTextAnnotation> annotations = new ArrayList<>();
        headings.forEach((at, text) -> annotations.add(text(text, at, left, TextAnchor.HALF_ASCENT_LEFT)));
        annotations.forEach(annotation -> {
            annotation.setFont(HouseStyle.HEADING);
            plot.addAnnotation(annotation);
        });
    }

    /** A text at a place of a plot of horizontal bars. */
    public static XYTextAnnotation text(String text, double at, double value, TextAnchor anchor) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, at, value);
        annotation.setFont(HouseStyle.LABEL);
        annotation.setPaint(HouseStyle.INK);
        annotation.setTextAnchor(anchor);
        return annotation;
    }
}
