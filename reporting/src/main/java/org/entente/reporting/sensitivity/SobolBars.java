package org.entente.reporting.sensitivity;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.reporting.chart.Bars;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.EdgeLabel;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HeadedRows;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.InputTitles;
import org.entente.reporting.words.MeasureWords;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.results.ConfidenceInterval;
import org.entente.simulation.sensitivity.GroupIndices;
import org.entente.simulation.sensitivity.Sensitivity;
import org.entente.simulation.sensitivity.SobolAnalysis;
import org.entente.simulation.sensitivity.SobolIndex;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The chart of Sobol' indices in one period: for each group a bar for its first index and a bar for its total. */
final class SobolBars {

    private static final Color FIRST = new Color(0x0072B2);
    private static final Color TOTAL = Palette.tint(FIRST, 0.4);

    private static final int MAX_GROUPS_PER_SIDE = 8;
    private static final int ROW_HEIGHT = 30;
    private static final double BAR_THICKNESS = 0.34;
    private static final double RELATIVE_MARGIN = 0.02;

    /** A bar of a smaller total index would be invisible. */
    private static final double MIN_VISIBLE_TOTAL = 0.0005;

    private final Sensitivity sensitivity;
    private final SobolAnalysis analysis;
    private final InputTitles inputs;
    private final int periodPlace;
    private final HeadedRows rows = new HeadedRows();
    private final XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
    private final XYBarRenderer renderer = HouseStyle.flat(new XYBarRenderer());
    private final YIntervalSeriesCollection whiskers = new YIntervalSeriesCollection();
    private final List<EdgeLabel> labels = new ArrayList<>();
    private double lowest;
    private double highest;
    private int left;

    private SobolBars(Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
        this.analysis = sensitivity.indices();
        this.inputs = new InputTitles(sensitivity.scenario());
        this.periodPlace = analysis.place(sensitivity.period());
    }

    /** The figure of {@code sensitivity}, whose measure must vary. */
    static Figure figure(Sensitivity sensitivity, RunInfo info) {
        return new SobolBars(sensitivity).figure(info);
    }

    private Figure figure(RunInfo info) {
        for (Optional<InputKind> side : SensitivityText.SIDES) {
            List<GroupIndices> ofSide = analysis.largest(side, periodPlace);
            if (!ofSide.isEmpty()) {
                rows.heading(SensitivityText.heading(side));
                side.flatMap(analysis::side).ifPresent(this::add);
                List<GroupIndices> shown = shown(ofSide);
                shown.forEach(this::add);
                left += ofSide.size() - shown.size();
            }
        }
        XYPlot plot = HouseStyle.plot(
                rows.axis(), HouseStyle.tightAxis(lowest, highest + RELATIVE_MARGIN * (highest - lowest)));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setDataset(0, bars);
        plot.setRenderer(0, renderer);
        plot.setDataset(1, whiskers);
        plot.setRenderer(1, HouseStyle.whiskers());
        rows.addHeadings(plot, plot.getRangeAxis().getLowerBound());
        return new Figure(
                new Caption(
                        "sobol-indices",
                        "What "
                                + new MeasureWords(
                                                sensitivity.scenario(),
                                                sensitivity
                                                        .tornado()
                                                        .objective()
                                                        .lessScenario())
                                        .noun(sensitivity.measure(), sensitivity.kind())
                                + " depends on",
                        sensitivity.scenario().title()
                                + ". Sobol' indices: which part of the variance would go if the group were known"
                                + " (first), and which would stay if all else were known (total). Each by itself, the"
                                + " groups explain about "
                                + Amounts.fixed(
                                        100
                                                * analysis.additive()
                                                        .get(periodPlace)
                                                        .value(),
                                        0)
                                + " %." + (left > 0 ? " " + left + " smaller ones are left out." : ""),
                        info.footer()),
                List.of(
                        new KeyEntry(KeyEntry.Mark.AREA, FIRST, "first index"),
                        new KeyEntry(KeyEntry.Mark.AREA, TOTAL, "total index"),
                        new KeyEntry(KeyEntry.Mark.WHISKER, HouseStyle.INK, "95 % confidence interval")),
                List.of(new Panel("", "% of the variance", plot, "First and total", labels)),
                1,
                200 + rows.count() * ROW_HEIGHT);
    }

    /** The largest groups that are visible, at least one. */
    private List<GroupIndices> shown(List<GroupIndices> ofSide) {
        long visible = ofSide.stream()
                .filter(indices -> indices.in(periodPlace).total() >= MIN_VISIBLE_TOTAL)
                .count();
        return ofSide.stream()
                .limit(Math.max(1, Math.min(MAX_GROUPS_PER_SIDE, visible)))
                .toList();
    }

    private void add(GroupIndices indices) {
        double row = rows.row(inputs.title(indices.group().name()));
        SobolIndex index = indices.in(periodPlace);
        add(row + BAR_THICKNESS / 2, new Estimate(100 * index.first(), 100 * index.firstError()), FIRST);
        add(row - BAR_THICKNESS / 2, new Estimate(100 * index.total(), 100 * index.totalError()), TOTAL);
        labels.add(
                new EdgeLabel(row, percent(index.first()) + " and " + percent(index.total()) + " %", HouseStyle.INK));
    }

    private static String percent(double part) {
        return Amounts.fixed(100 * part, 1);
    }

    private void add(double row, Estimate index, Color colour) {
        String name = "bar " + bars.getSeriesCount();
        double to = index.value();
        renderer.setSeriesPaint(bars.getSeriesCount(), colour);
        bars.addSeries(Bars.bar(name, row, BAR_THICKNESS, 0, to));
        ConfidenceInterval interval = ConfidenceInterval.around(to, index.standardError(), analysis.plan());
        if (Double.isFinite(interval.low())) {
            YIntervalSeries whisker = new YIntervalSeries(name);
            whisker.add(row, to, interval.low(), interval.high());
            whiskers.addSeries(whisker);
            lowest = Math.min(lowest, interval.low());
            highest = Math.max(highest, interval.high());
        }
        highest = Math.max(highest, to);
        lowest = Math.min(lowest, to);
    }
}
