package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Cloud;
import org.entente.model.Scenario;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.EdgeLabel;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.chart.YearAxis;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Dimension;
import org.entente.reporting.words.HorizonWords;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The chart of compute spend by cloud, year by year. */
final class CloudSpend {

    private static final Metric TOTAL = Metrics.COMPUTE;
    private static final double BAR_WIDTH = 0.62;

    private CloudSpend() {}

    /** The figure of a scenario that has clouds. */
    static Figure figure(FigureContext context, ScenarioResults results) {
        Scenario scenario = results.scenario();
        XYPlot plot = HouseStyle.plot(YearAxis.whole(scenario.horizon()), HouseStyle.amountAxis(0, highest(results)));
        plot.setDataset(0, spend(results));
        plot.setRenderer(0, bars(context, scenario));
        plot.setDataset(1, totals(results));
        plot.setRenderer(1, HouseStyle.whiskers());
        int last = scenario.horizon().to().getYear();
        return Figure.of(
                new Caption(
                        "cloud-spend-" + scenario.name(),
                        "Where " + context.party(scenario.developer()) + " buys compute, "
                                + HorizonWords.years(scenario.horizon()),
                        scenario.title() + ". Bars: mean of the simulated outcomes."
                                + HorizonWords.partialYears(scenario.horizon()),
                        context.footer(List.of(results))),
                List.of(new KeyEntry(
                        KeyEntry.Mark.WHISKER,
                        HouseStyle.INK,
                        "10th to 90th percentile of outcomes, all clouds together")),
                new Panel(
                        "",
                        Dimension.BILLIONS.label() + " a year",
                        plot,
                        "Mean in " + last,
                        labels(context, results, last)));
    }

    private static DefaultTableXYDataset spend(ScenarioResults results) {
        DefaultTableXYDataset data = new DefaultTableXYDataset();
        data.setIntervalWidth(BAR_WIDTH);
        for (Cloud cloud : results.scenario().clouds().values()) {
            XYSeries series = new XYSeries(cloud.name(), false, false);
            for (int year : results.scenario().horizon().years()) {
                series.add(YearAxis.middle(year), FigureContext.spend(results, cloud, year));
            }
            data.addSeries(series);
        }
        return data;
    }

    private static YIntervalSeriesCollection totals(ScenarioResults results) {
        YIntervalSeries series = new YIntervalSeries(TOTAL.name());
        for (int year : results.scenario().horizon().years()) {
            FigureContext.summary(results, TOTAL, year)
                    .ifPresent(total -> series.add(YearAxis.middle(year), total.mean(), total.p10(), total.p90()));
        }
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    private static StackedXYBarRenderer bars(FigureContext context, Scenario scenario) {
        StackedXYBarRenderer renderer = HouseStyle.flat(new StackedXYBarRenderer());
        int series = 0;
        for (String cloud : scenario.clouds().keySet()) {
            renderer.setSeriesPaint(series++, context.palette().cloud(cloud));
        }
        return renderer;
    }

    /** The height of the highest bar or whisker. */
    private static double highest(ScenarioResults results) {
        return results.scenario().horizon().years().stream()
                .mapToDouble(year -> Math.max(
                        results.scenario().clouds().values().stream()
                                .mapToDouble(cloud -> FigureContext.spend(results, cloud, year))
                                .sum(),
                        FigureContext.summary(results, TOTAL, year)
                                .map(Summary::p90)
                                .orElse(0.0)))
                .max()
                .orElse(0);
    }

    /** The labels of the clouds from the top down, each at the middle of the cloud's part of the last bar. */
    private static List<EdgeLabel> labels(FigureContext context, ScenarioResults results, int last) {
        List<EdgeLabel> labels = new ArrayList<>();
        double below = 0;
        for (Cloud cloud : results.scenario().clouds().values()) {
            double spend = FigureContext.spend(results, cloud, last);
            String text = cloud.title() + "  " + Amounts.brief(spend);
            labels.add(
                    0, new EdgeLabel(below + spend / 2, text, context.palette().cloud(cloud.name())));
            below += spend;
        }
        return labels;
    }
}
