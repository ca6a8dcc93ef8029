package org.entente.reporting.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.reporting.words.Amounts;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * The tooltips of a plot: its values in words, place by place along the axis of time, amounts or names. The values at
 * one place make one text, and the places divide the plot between them.
 */
final class Tooltips {

    /** The number at the end of a heading, which is about the whole panel rather than a place in it. */
    private static final String TRAILING_NUMBER = ": [-+]?[0-9][^:]*$";

    private final XYPlot plot;
    private final String whiskers;
    private final TreeMap<Double, List<String>> places = new TreeMap<>();

    private Tooltips(XYPlot plot, String whiskers) {
        this.plot = plot;
        this.whiskers = whiskers;
    }

    /**
     * The tooltips of a plot that was drawn.
     *
     * @param heading the heading of the panel; may be empty
     * @param whiskers what whiskers stand for
     * @param data the area of the plot, without its axes
     */
    static List<Tooltip> tooltips(XYPlot plot, String heading, String whiskers, Rectangle2D data) {
        Tooltips tooltips = new Tooltips(plot, whiskers);
        for (int i = 0; i < plot.getDatasetCount(); i++) {
            if (plot.getDataset(i) != null) {
                tooltips.add(plot.getDataset(i), plot.getRenderer(i));
            }
        }
        return tooltips.list(heading.replaceFirst(TRAILING_NUMBER, ""), data);
    }

    private void add(XYDataset data, XYItemRenderer renderer) {
        if (isCurve(renderer)) {
            return; // its points are so many that other data stand for them
        }
        boolean isWhiskers = renderer instanceof XYErrorRenderer;
        for (int series = 0; series < data.getSeriesCount(); series++) {
            if (HouseStyle.HAIRLINE.equals(renderer.getSeriesStroke(series))) {
                continue; // a single path among many
            }
            String name = isWhiskers ? whiskers : String.valueOf(data.getSeriesKey(series));
            for (int i = 0; i < data.getItemCount(series); i++) {
                double place = data.getXValue(series, i);
                String value = value(data, series, i, isWhiskers);
                if (Double.isFinite(data.getYValue(series, i))) {
                    places.computeIfAbsent(place, any -> new ArrayList<>()).add(name + ": " + value);
                }
            }
        }
    }

    /** Whether lines are drawn as one path; bands always are. */
    private static boolean isCurve(XYItemRenderer renderer) {
        return renderer instanceof XYLineAndShapeRenderer lines
                && lines.getDrawSeriesLineAsPath()
                && !(renderer instanceof DeviationRenderer);
    }

    /** The words for a value, an interval, or a value in an interval. */
    private String value(XYDataset data, int series, int item, boolean isWhisker) {
        double middle = data.getYValue(series, item);
        if (!(data instanceof YIntervalSeriesCollection)) {
            return amount(middle);
        }
        IntervalXYDataset interval = (IntervalXYDataset) data;
        double low = interval.getStartYValue(series, item);
        double high = interval.getEndYValue(series, item);
        String ends = amount(low) + " to " + amount(high);
        if (low == high) {
            return amount(middle);
        }
        return isWhisker || middle == low ? ends : amount(middle) + " (" + ends + ")";
    }

    private String amount(double value) {
        boolean percent = plot.getRangeAxis() instanceof NumberAxis axis && axis.getNumberFormatOverride() != null;
        return percent ? Amounts.percent(value) : Amounts.brief(value);
    }

    private List<Tooltip> list(String heading, Rectangle2D data) {
        boolean yearly = plot.getDomainAxis() instanceof YearAxis axis
                && places.keySet().stream().allMatch(axis::isMiddle);
        List<Tooltip> tooltips = new ArrayList<>();
        for (Map.Entry<Double, List<String>> place : places.entrySet()) {
            double x = place.getKey();
            Double before = places.lowerKey(x);
            Double after = places.higherKey(x);
            double from = before == null ? Double.NEGATIVE_INFINITY : (before + x) / 2;
            double to = after == null ? Double.POSITIVE_INFINITY : (x + after) / 2;
            List<String> lines = new ArrayList<>();
            String where = where(x, yearly);
            if (!heading.isEmpty() || !where.isEmpty()) {
                lines.add(heading + (heading.isEmpty() || where.isEmpty() ? "" : ", ") + where);
            }
            lines.addAll(place.getValue());
            tooltips.add(new Tooltip(area(from, to, data), String.join("\n", lines)));
        }
        return tooltips;
    }

    /** The part of {@code data} from {@code from} to {@code to} on the axis of places. */
    private Rectangle2D area(double from, double to, Rectangle2D data) {
        Rectangle2D area = new Rectangle2D.Double();
        if (plot.getOrientation().isHorizontal()) {
            double top = pixel(to, data, RectangleEdge.LEFT, data.getMinY(), data.getMaxY());
            double bottom = pixel(from, data, RectangleEdge.LEFT, data.getMinY(), data.getMaxY());
            area.setFrameFromDiagonal(data.getMinX(), top, data.getMaxX(), bottom);
        } else {
            double left = pixel(from, data, RectangleEdge.BOTTOM, data.getMinX(), data.getMaxX());
            double right = pixel(to, data, RectangleEdge.BOTTOM, data.getMinX(), data.getMaxX());
            area.setFrameFromDiagonal(left, data.getMinY(), right, data.getMaxY());
        }
        return area;
    }

    private double pixel(double value, Rectangle2D data, RectangleEdge edge, double min, double max) {
        ValueAxis axis = plot.getDomainAxis();
        double inside = Math.max(axis.getLowerBound(), Math.min(axis.getUpperBound(), value));
        return Math.max(min, Math.min(max, axis.valueToJava2D(inside, data, edge)));
    }

    private String where(double x, boolean yearly) {
        ValueAxis axis = plot.getDomainAxis();
        if (axis instanceof NamedAxis names) {
            return names.name(x).orElse(""); // where there is none, the names of the series say it
        }
        if (axis instanceof YearAxis years) {
            return yearly ? years.label(x) : "end of " + years.monthBefore(x);
        }
        return axis instanceof NumberAxis numbers && numbers.getNumberFormatOverride() != null
                ? numbers.getNumberFormatOverride().format(x)
                : Amounts.brief(x);
    }
}
