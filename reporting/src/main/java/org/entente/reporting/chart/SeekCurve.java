package org.entente.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.text.Amounts;
import org.entente.reporting.text.Varieds;
import org.entente.simulation.analysis.Seek;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** How far a statistic is above its target over the range of what is varied, and where it meets it. */
final class SeekCurve {

    private SeekCurve() {}

    static Figure of(Seek seek, String footer) {
        YIntervalSeries series = new YIntervalSeries("difference");
        double low = 0;
        double high = 0;
        for (Seek.Point point : seek.points()) {
            double value = point.difference().value();
            double twice = 2 * point.difference().standardError();
            series.add(point.x(), value, value - twice, value + twice);
            low = Math.min(low, value - twice);
            high = Math.max(high, value + twice);
        }
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setSeriesPaint(0, HouseStyle.GAIN);
        renderer.setSeriesFillPaint(0, Palette.tint(HouseStyle.GAIN, 0.3));
        renderer.setSeriesStroke(0, HouseStyle.LINE);
        renderer.setAlpha(1);
        XYPlot plot = HouseStyle.plot(VariedAxis.of(seek.varied()), HouseStyle.amountAxis(low, high));
        plot.setDataset(data);
        plot.setRenderer(renderer);
        seek.solutions().forEach(solution -> plot.addDomainMarker(marker(seek, solution), Layer.FOREGROUND));
        return Figure.of(
                "seek",
                seek.solutions().isEmpty()
                        ? "No value of " + seek.varied().name() + " in the range meets the target"
                        : "Where " + seek.varied().name() + " meets the target",
                "How far the " + seek.statistic() + " of " + seek.measure() + " is above " + seek.goal()
                        + ", $ billion, by " + seek.varied().name() + ".",
                List.of(
                        new KeyEntry(KeyEntry.Mark.LINE, HouseStyle.GAIN, "estimate"),
                        new KeyEntry(
                                KeyEntry.Mark.AREA,
                                Palette.tint(HouseStyle.GAIN, 0.3),
                                "two standard errors of it to either side")),
                new Panel("", "$ billion above the target", plot, "", new ArrayList<>()),
                footer);
    }

    private static ValueMarker marker(Seek seek, Seek.Solution solution) {
        ValueMarker marker = new ValueMarker(solution.x(), HouseStyle.INK, HouseStyle.DASHED);
        String error =
                Double.isFinite(solution.standardError()) && !seek.varied().isMonth()
                        ? Amounts.withError(solution.x(), solution.standardError())
                        : Varieds.brief(seek.varied(), solution.x());
        marker.setLabel("  " + error + "  ");
        marker.setLabelFont(HouseStyle.HEADING);
        marker.setLabelPaint(HouseStyle.INK);
        marker.setLabelBackgroundColor(HouseStyle.GROUND);
        boolean right = solution.x() > (seek.varied().low() + seek.varied().high()) / 2;
        marker.setLabelAnchor(right ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(right ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
        return marker;
    }
}
