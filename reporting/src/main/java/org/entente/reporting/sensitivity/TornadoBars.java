package org.entente.reporting.sensitivity;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.chart.Bars;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.EdgeLabel;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HeadedRows;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Dimension;
import org.entente.reporting.words.InputTitles;
import org.entente.reporting.words.MeasureWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.sensitivity.Sensitivity;
import org.entente.simulation.sensitivity.Tornado;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** The tornado chart: terms, then drivers, each with a bar for its low end and a bar for its high end. */
final class TornadoBars {

    private static final Color LOW = new Color(0xE69F00);
    private static final Color HIGH = new Color(0x0072B2);

    private static final int MAX_BARS_PER_SIDE = 12;
    private static final int ROW_HEIGHT = 22;
    private static final double BAR_THICKNESS = 0.76;
    private static final double MARGIN_FOR_ENDS = 0.09;

    private final Sensitivity sensitivity;
    private final Tornado tornado;
    private final InputTitles inputs;
    private final HeadedRows rows = new HeadedRows();
    private final XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
    private final XYBarRenderer renderer = HouseStyle.flat(new XYBarRenderer());
    private final List<XYTextAnnotation> ends = new ArrayList<>();
    private final List<EdgeLabel> swings = new ArrayList<>();
    private double lowest;
    private double highest;

    private TornadoBars(Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
        this.tornado = sensitivity.tornado();
        this.inputs = new InputTitles(sensitivity.scenario());
    }

    /** The figure of {@code sensitivity}, in which some quantity must have an effect. */
    static Figure figure(Sensitivity sensitivity, RunInfo info) {
        return new TornadoBars(sensitivity).figure(info);
    }

    private Figure figure(RunInfo info) {
        for (InputKind side : InputKind.SIDES) {
            List<Tornado.Bar> ofSide = tornado.effective(side);
            if (!ofSide.isEmpty()) {
                rows.heading(SensitivityText.heading(side));
                ofSide.stream().limit(MAX_BARS_PER_SIDE).forEach(this::add);
            }
        }
        double room = (highest - lowest) * MARGIN_FOR_ENDS;
        XYPlot plot = HouseStyle.plot(rows.axis(), HouseStyle.tightAxis(lowest - room, highest + room));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setDataset(bars);
        plot.setRenderer(renderer);
        ends.forEach(plot::addAnnotation);
        rows.addHeadings(plot, plot.getRangeAxis().getLowerBound());
        String unit = Dimension.of(tornado.objective(), sensitivity.kind()) == Dimension.MONEY
                ? MoneyWords.of(sensitivity.scenario()).label()
                : "";
        return new Figure(
                new Caption(
                        "tornado",
                        "What moves "
                                + new MeasureWords(
                                                sensitivity.scenario(),
                                                tornado.objective().lessScenario())
                                        .noun(sensitivity.measure(), sensitivity.kind()),
                        sensitivity.scenario().title() + ". Change of the "
                                + tornado.objective().statistic() + " (" + base(unit)
                                + ") when one quantity is held at its 10th or 90th percentile, written at the"
                                + " ends of the bars, and"
                                + " all else is drawn as ever." + left(),
                        info.footer(tornado.plan())),
                List.of(
                        new KeyEntry(KeyEntry.Mark.AREA, LOW, "held at P10"),
                        new KeyEntry(KeyEntry.Mark.AREA, HIGH, "held at P90")),
                List.of(new Panel("", unit, plot, "From P10 to P90", swings)),
                1,
                190 + rows.count() * ROW_HEIGHT);
    }

    private String base(String unit) {
        double value = tornado.base().value();
        return unit.isEmpty()
                ? Amounts.brief(value)
                : MoneyWords.of(sensitivity.scenario()).brief(value);
    }

    /** Sentences about the quantities that are not shown, each after a space. */
    private String left() {
        int shown = swings.size();
        int effective = tornado.bars().size() - tornado.withoutEffect().size();
        return (effective > shown ? " " + (effective - shown) + " more have a smaller effect." : "")
                + (tornado.withoutEffect().isEmpty()
                        ? ""
                        : " " + tornado.withoutEffect().size()
                                + (tornado.withoutEffect().size() == 1 ? " has none." : " have none."));
    }

    private void add(Tornado.Bar bar) {
        double row = rows.row(inputs.title(bar.address().text()));
        boolean lowFirst = Math.abs(bar.low().value()) >= Math.abs(bar.high().value());
        add(row, lowFirst ? bar.low() : bar.high(), lowFirst ? LOW : HIGH);
        add(row, lowFirst ? bar.high() : bar.low(), lowFirst ? HIGH : LOW);
        double left = Math.min(0, Math.min(bar.low().value(), bar.high().value()));
        double right = Math.max(0, Math.max(bar.low().value(), bar.high().value()));
        boolean rising = bar.low().value() <= bar.high().value();
        ends.add(HeadedRows.text(
                inputs.value(bar.address(), rising ? bar.p10() : bar.p90()) + "  ",
                row,
                left,
                TextAnchor.HALF_ASCENT_RIGHT));
        ends.add(HeadedRows.text(
                "  " + inputs.value(bar.address(), rising ? bar.p90() : bar.p10()),
                row,
                right,
                TextAnchor.HALF_ASCENT_LEFT));
        swings.add(new EdgeLabel(row, change(bar.swing()), HouseStyle.INK));
        lowest = Math.min(lowest, left);
        highest = Math.max(highest, right);
    }

    private void add(double row, Estimate change, Color colour) {
        String name = "bar " + bars.getSeriesCount();
        renderer.setSeriesPaint(bars.getSeriesCount(), colour);
        bars.addSeries(Bars.bar(name, row, BAR_THICKNESS, 0, change.value()));
    }

    private static String change(Estimate swing) {
        return Amounts.briefChange(swing.value(), swing.standardError());
    }
}
