package org.entente.reporting.chart;

import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Bands over time, and the lines in them, drawn in the order in which they are added. */
public final class Bands {

    private final YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    private final DeviationRenderer renderer = new DeviationRenderer(true, false);

    /** Bands that let {@code opacity} of what is behind them be covered, in [0, 1]. */
    public Bands(double opacity) {
        renderer.setAlpha((float) opacity);
    }

    /**
     * A place in a band.
     *
     * @param year decimal
     * @param low where the band begins
     * @param middle where the line is
     * @param high where the band ends
     */
    public record Point(double year, double low, double middle, double high) {

        /** A place in a band without a line. */
        public static Point between(double year, double low, double high) {
            return new Point(year, low, low, high);
        }

        /** A place on a line without a band. */
        public static Point at(double year, double value) {
            return new Point(year, value, value, value);
        }
    }

    /** Adds a band without a line. */
    public void band(String name, Color colour, List<Point> points) {
        int series = add(name, points);
        renderer.setSeriesFillPaint(series, colour);
        renderer.setSeriesLinesVisible(series, false);
    }

    /** Adds a line with a band around it; none where low and high are the line itself. */
    public void line(String name, Color colour, Stroke stroke, List<Point> points) {
        int series = add(name, points);
        renderer.setSeriesFillPaint(series, colour);
        renderer.setSeriesPaint(series, colour);
        renderer.setSeriesStroke(series, stroke);
    }

    /** Marks the places of the line that was added last: nothing is known between them. */
    public void dots() {
        int series = data.getSeriesCount() - 1;
        renderer.setSeriesShapesVisible(series, true);
        renderer.setSeriesShape(series, new Ellipse2D.Double(-3, -3, 6, 6));
    }

    private int add(String name, List<Point> points) {
        YIntervalSeries series = new YIntervalSeries(name);
        points.forEach(point -> series.add(point.year(), point.middle(), point.low(), point.high()));
        data.addSeries(series);
        return data.getSeriesCount() - 1;
    }

    /** How many there are. */
    public int count() {
        return data.getSeriesCount();
    }

    /** The highest place of all, or 0 if that is higher. */
    public double highest() {
        double highest = 0;
        for (int s = 0; s < data.getSeriesCount(); s++) {
            for (int i = 0; i < data.getItemCount(s); i++) {
                highest = Math.max(highest, data.getEndYValue(s, i));
            }
        }
        return highest;
    }

    /** The lowest place of all, or 0 if that is lower. */
    public double lowest() {
        double lowest = 0;
        for (int s = 0; s < data.getSeriesCount(); s++) {
            for (int i = 0; i < data.getItemCount(s); i++) {
                lowest = Math.min(lowest, data.getStartYValue(s, i));
            }
        }
        return lowest;
    }

    /** Draws these on {@code plot}. */
    public void addTo(XYPlot plot) {
        int next = plot.getDatasetCount();
        plot.setDataset(next, data);
        plot.setRenderer(next, renderer);
    }
}
