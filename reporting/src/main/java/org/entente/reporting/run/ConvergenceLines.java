package org.entente.reporting.run;

import java.util.List;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.results.Convergence;
import org.entente.simulation.results.Convergence.Point;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The chart of convergence: a panel for each scenario, with the mean and its standard error by paths so far. */
final class ConvergenceLines {

    private ConvergenceLines() {}

    /** The figure of {@code convergences}, at least one. */
    static Figure figure(FigureContext context, List<Convergence> convergences) {
        List<Panel> panels = convergences.stream()
                .map(convergence -> panel(context, convergence))
                .toList();
        int columns = Math.min(2, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        return new Figure(
                new Caption(
                        "convergence",
                        "How the mean of " + measure(context, convergences.get(0)) + " settles",
                        "Wanted: " + convergences.get(0).precision() + ". "
                                + context.money().label() + ", by the number of paths.",
                        context.footer(context.results().scenarios())),
                List.of(
                        new KeyEntry(KeyEntry.Mark.LINE, HouseStyle.INK, "mean of the paths so far"),
                        new KeyEntry(
                                KeyEntry.Mark.AREA, HouseStyle.GRID, "two standard errors of the mean to either side")),
                panels,
                columns,
                150 + rows * 330);
    }

    private static String measure(FigureContext context, Convergence convergence) {
        Measure measure = convergence.precision().measure();
        return context.results()
                .scenario(convergence.scenario())
                .map(found -> HorizonWords.measure(found.scenario().horizon(), measure))
                .orElseGet(measure::toString);
    }

    private static Panel panel(FigureContext context, Convergence convergence) {
        YIntervalSeries series = new YIntervalSeries(convergence.scenario());
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Point point : convergence.points()) {
            double twice = 2 * point.standardError();
            series.add((double) point.paths(), point.mean(), point.mean() - twice, point.mean() + twice);
            low = Math.min(low, point.mean() - twice);
            high = Math.max(high, point.mean() + twice);
        }
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setSeriesPaint(0, HouseStyle.INK);
        renderer.setSeriesStroke(0, HouseStyle.LINE);
        renderer.setSeriesFillPaint(0, HouseStyle.GRID);
        renderer.setAlpha(1);
        XYPlot plot = HouseStyle.plot(
                HouseStyle.amountAxis(0, (double) convergence.last().paths()), HouseStyle.spanAxis(low, high));
        plot.setDataset(data);
        plot.setRenderer(renderer);
        Point last = convergence.last();
        return new Panel(
                context.title(convergence.scenario()) + ": " + Amounts.withError(last.mean(), last.standardError())
                        + " after " + Amounts.count(last.paths()) + " paths",
                "",
                plot,
                "",
                List.of());
    }
}
