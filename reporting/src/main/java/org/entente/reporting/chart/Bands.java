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

    /** An empty set whose bands cover what is behind them with {@code opacity}, in [0, 1]. */
    public Bands(double opacity) {
        renderer.setAlpha((float) opacity);
    }

    /**
     * A point of a band and of the line in it.
     *
     * @param year the place on the horizontal axis, mostly a decimal year
     * @param low the lower end of the band
     * @param middle the height of the line
     * @param high the upper end of the band
     */
    public record Point(double year, double low, double middle, double high) {

        /** A point of a band without a line. */
        public static Point between(double year, double low, double high) {
            return new Point(year, low, low, high);
        }

        /** A point of a line without a band. */
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

    /** Adds a line with a band around it; there is no band where low and high equal the middle. */
    public void line(String name, Color colour, Stroke stroke, List<Point> points) {
        int series = add(name, points);
        renderer.setSeriesFillPaint(series, colour);
        renderer.setSeriesPaint(series, colour);
        renderer.setSeriesStroke(series, stroke);
    }

    /** Marks the points of the line that was added last: between them, nothing is known. */
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

    /** The number of bands and lines. */
    public int count() {
        return data.getSeriesCount();
    }

    /** The highest value of any band or line, or 0 if 0 is higher. */
    public double highest() {
        double highest = 0;
        for (int s = 0; s < data.getSeriesCount(); s++) {
            for (int i = 0; i < data.getItemCount(s); i++) {
                highest = Math.max(highest, data.getEndYValue(s, i));
            }
        }
        return highest;
    }

    /** The lowest value of any band or line, or 0 if 0 is lower. */
    public double lowest() {
        double lowest = 0;
        for (int s = 0; s < data.getSeriesCount(); s++) {
            for (int i = 0; i < data.getItemCount(s); i++) {
                lowest = Math.min(lowest, data.getStartYValue(s, i));
            }
        }
        return lowest;
    }

    /** Adds the bands and lines to {@code plot}. */
    public void addTo(XYPlot plot) {
        int next = plot.getDatasetCount();
        plot.setDataset(next, data);
        plot.setRenderer(next, renderer);
    }
}
