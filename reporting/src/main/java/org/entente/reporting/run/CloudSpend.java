package org.entente.reporting.run;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.Cloud;
import org.entente.model.Horizon;
import org.entente.model.Scenario;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.EdgeLabel;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Largest;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.chart.YearAxis;
import org.entente.reporting.chart.YearBars;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The chart of compute spend by cloud, year by year. */
final class CloudSpend {

    private static final Metric TOTAL = Metrics.COMPUTE;

    private final ScenarioResults results;
    private final Largest<Cloud> largest;
    private final List<Part> parts = new ArrayList<>();

    /** A part of each bar: a cloud, or the clouds that have no part of their own. */
    private record Part(String title, Color colour, Map<Integer, Double> spend) {

        double spend(int year) {
            return spend.getOrDefault(year, 0.0);
        }
    }

    private CloudSpend(FigureContext context, ScenarioResults results) {
        this.results = results;
        List<Cloud> clouds = List.copyOf(results.scenario().clouds().values());
        this.largest = Largest.of(clouds, context.selection().clouds(), this::total);
        Palette palette = context.palette();
        for (Cloud cloud : largest.shown()) {
            parts.add(new Part(cloud.title(), palette.cloud(cloud.name()), spend(List.of(cloud))));
        }
        if (largest.leavesSome()) {
            Set<Cloud> shown = new HashSet<>(largest.shown());
            List<Cloud> others =
                    clouds.stream().filter(cloud -> !shown.contains(cloud)).toList();
            parts.add(new Part("Other clouds", HouseStyle.MUTED, spend(others)));
        }
    }

    /** The figure of a scenario that has clouds. */
    static Figure figure(FigureContext context, ScenarioResults results) {
        return new CloudSpend(context, results).figure(context);
    }

    private double total(Cloud cloud) {
        return results.summary(Metrics.spend(cloud.name()), Period.TOTAL)
                .map(Summary::mean)
                .orElse(0.0);
    }

    /** The mean spend on {@code clouds} together, by year. */
    private Map<Integer, Double> spend(List<Cloud> clouds) {
        Map<Integer, Double> spend = new HashMap<>();
        for (int year : years()) {
            double sum = 0;
            for (Cloud cloud : clouds) {
                sum += FigureContext.spend(results, cloud, year);
            }
            spend.put(year, sum);
        }
        return spend;
    }

    private List<Integer> years() {
        return horizon().years();
    }

    private Horizon horizon() {
        return results.scenario().horizon();
    }

    private Figure figure(FigureContext context) {
        Scenario scenario = results.scenario();
        XYPlot plot = HouseStyle.plot(YearAxis.whole(scenario.horizon()), HouseStyle.amountAxis(0, highest()));
        plot.setDataset(0, bars());
        plot.setRenderer(0, renderer());
        plot.setDataset(1, totals());
        plot.setRenderer(1, HouseStyle.whiskers());
        int last = scenario.horizon().lastYear();
        return Figure.of(
                new Caption(
                        "cloud-spend-" + scenario.name(),
                        "Where " + context.party(scenario.developer()) + " buys compute, "
                                + HorizonWords.years(scenario.horizon()),
                        scenario.title() + ". Bars: mean of the simulated outcomes."
                                + HorizonWords.partialYears(scenario.horizon())
                                + largest.sentence("clouds"),
                        context.footer(List.of(results))),
                List.of(new KeyEntry(
                        KeyEntry.Mark.WHISKER,
                        HouseStyle.INK,
                        "10th to 90th percentile of outcomes, all clouds together")),
                new Panel(
                        "",
                        context.money().label() + " a year",
                        plot,
                        "Mean in " + HorizonWords.year(scenario.horizon(), last),
                        labels(last)));
    }

    private YearBars bars() {
        YearBars data = new YearBars(horizon());
        parts.forEach(part -> data.add(part.title(), part::spend));
        return data;
    }

    private YIntervalSeriesCollection totals() {
        YIntervalSeries series = new YIntervalSeries("All clouds");
        for (int year : years()) {
            FigureContext.summary(results, TOTAL, year)
                    .ifPresent(total ->
                            series.add(YearAxis.covered(horizon(), year), total.mean(), total.p10(), total.p90()));
        }
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    private StackedXYBarRenderer renderer() {
        StackedXYBarRenderer renderer = HouseStyle.flat(new StackedXYBarRenderer());
        for (int series = 0; series < parts.size(); series++) {
            renderer.setSeriesPaint(series, parts.get(series).colour());
        }
        return renderer;
    }

    /** The height of the highest bar or whisker. */
    private double highest() {
        return years().stream()
                .mapToDouble(year -> Math.max(
                        parts.stream().mapToDouble(part -> part.spend(year)).sum(),
                        FigureContext.summary(results, TOTAL, year)
                                .map(Summary::p90)
                                .orElse(0.0)))
                .max()
                .orElse(0);
    }

    /** The labels of the parts from the top down, each at the middle of its part of the last bar. */
    private List<EdgeLabel> labels(int last) {
        List<EdgeLabel> labels = new ArrayList<>();
        double below = 0;
        for (Part part : parts) {
            double spend = part.spend(last);
            labels.add(0, new EdgeLabel(below + spend / 2, part.title(), Amounts.brief(spend), part.colour()));
            below += spend;
        }
        return labels;
    }
}
