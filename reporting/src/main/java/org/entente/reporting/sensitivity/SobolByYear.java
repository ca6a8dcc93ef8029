package org.entente.reporting.sensitivity;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Horizon;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.EdgeLabel;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.chart.YearAxis;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.InputTitles;
import org.entente.reporting.words.MetricWords;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.ConfidenceInterval;
import org.entente.simulation.sensitivity.GroupIndices;
import org.entente.simulation.sensitivity.Sensitivity;
import org.entente.simulation.sensitivity.SobolAnalysis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The chart of first indices by year: a line for each of the largest groups, and a line for the sum. */
final class SobolByYear {

    private static final int MAX_LINES = 6;

    private final Sensitivity sensitivity;
    private final SobolAnalysis analysis;
    private final InputTitles inputs;
    private final YIntervalSeriesCollection lines = new YIntervalSeriesCollection();
    private final XYErrorRenderer renderer = HouseStyle.whiskers();
    private final List<EdgeLabel> labels = new ArrayList<>();
    private double lowest;
    private double highest;

    private SobolByYear(Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
        this.analysis = sensitivity.indices();
        this.inputs = new InputTitles(sensitivity.scenario());
    }

    /** The figure of {@code sensitivity}, which must have indices of at least two years. */
    static Figure figure(Sensitivity sensitivity, RunInfo info) {
        return new SobolByYear(sensitivity).figure(info);
    }

    private Figure figure(RunInfo info) {
        List<GroupIndices> groups = analysis.largestOfAnyYear(MAX_LINES);
        for (int k = 0; k < groups.size(); k++) {
            List<Estimate> firsts = groups.get(k).indices().stream()
                    .map(index -> new Estimate(index.first(), index.firstError()))
                    .toList();
            add(inputs.title(groups.get(k).group().name()), firsts, Palette.alternative(k));
        }
        add("all groups, each by itself", analysis.additive(), HouseStyle.MUTED);
        Horizon horizon = sensitivity.scenario().horizon();
        renderer.setDefaultLinesVisible(true);
        XYPlot plot = HouseStyle.plot(YearAxis.middles(horizon), HouseStyle.tightAxis(lowest, highest));
        plot.setDataset(lines);
        plot.setRenderer(renderer);
        return Figure.of(
                new Caption(
                        "sobol-by-year",
                        "What this depends on, year by year: "
                                + new MetricWords(sensitivity.scenario())
                                        .title(new Metric(analysis.metric(), sensitivity.kind())),
                        sensitivity.scenario().title()
                                + ". First Sobol' indices: which part of the variance of each year would go if the group"
                                + " were known. Bars are"
                                + " 95 % confidence intervals. What the sum falls short of 100 % is what groups"
                                + " do only together."
                                + HorizonWords.partialYears(horizon),
                        info.footer()),
                List.of(),
                new Panel("", "% of the variance", plot, "In the last year", labels));
    }

    private void add(String name, List<Estimate> indices, Color colour) {
        YIntervalSeries line = new YIntervalSeries(name);
        for (int k = 0; k < indices.size(); k++) {
            Period period = analysis.periods().get(k);
            double value = 100 * indices.get(k).value();
            if (period.isYear() && Double.isFinite(value)) {
                ConfidenceInterval interval =
                        ConfidenceInterval.around(value, 100 * indices.get(k).standardError(), analysis.plan());
                double low = Double.isFinite(interval.low()) ? interval.low() : value;
                double high = Double.isFinite(interval.high()) ? interval.high() : value;
                line.add(YearAxis.middle(sensitivity.scenario().horizon(), period.year()), value, low, high);
                lowest = Math.min(lowest, low);
                highest = Math.max(highest, high);
            }
        }
        if (line.getItemCount() == 0) {
            return;
        }
        int place = lines.getSeriesCount();
        lines.addSeries(line);
        renderer.setSeriesPaint(place, colour);
        renderer.setSeriesStroke(place, HouseStyle.LINE);
        double last = line.getYValue(line.getItemCount() - 1);
        labels.add(new EdgeLabel(last, name, Amounts.fixed(last, 0) + " %", colour));
    }
}
