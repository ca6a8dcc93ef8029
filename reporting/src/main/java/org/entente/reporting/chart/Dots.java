package org.entente.reporting.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Dots with whiskers, drawn in the order in which they are added. */
public final class Dots {

    private static final double WHISKER_STRENGTH = 0.45;

    private final YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    private final YIntervalSeriesCollection spread = new YIntervalSeriesCollection();
    private final XYErrorRenderer renderer = HouseStyle.whiskers();
    private final XYErrorRenderer whiskers = HouseStyle.whiskers();

    /** An empty set. */
    public Dots() {
        renderer.setDefaultShapesVisible(true);
        renderer.setDefaultShape(new Ellipse2D.Double(-3, -3, 6, 6));
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setDrawYError(false);
        whiskers.setErrorPaint(null); // null: the colour of the series
        whiskers.setCapLength(0);
    }

    /** Adds dots at the middle of {@code points}, with whiskers where low and high differ from the middle. */
    public void add(Color colour, List<Bands.Point> points) {
        int next = data.getSeriesCount();
        YIntervalSeries series = new YIntervalSeries(next);
        points.forEach(point -> series.add(point.year(), point.middle(), point.low(), point.high()));
        data.addSeries(series);
        spread.addSeries(series);
        renderer.setSeriesPaint(next, colour);
        whiskers.setSeriesPaint(next, Palette.tint(colour, WHISKER_STRENGTH));
    }

    /** Adds the dots to {@code plot}, over the whiskers. */
    public void addTo(XYPlot plot) {
        int next = plot.getDatasetCount();
        plot.setDataset(next, spread);
        plot.setRenderer(next, whiskers);
        plot.setDataset(next + 1, data);
        plot.setRenderer(next + 1, renderer);
    }
}
