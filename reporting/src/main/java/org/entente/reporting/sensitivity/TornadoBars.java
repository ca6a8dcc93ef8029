package org.entente.reporting.sensitivity;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
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
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.sensitivity.Sensitivity;
import org.entente.simulation.sensitivity.Tornado;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** A tornado: terms, then drivers, each with a bar to where its low end takes a statistic, and one for its high end. */
final class TornadoBars {

    private static final Color LOW = new Color(0xE69F00);
    private static final Color HIGH = new Color(0x0072B2);

    private static final int MAX_OF_A_KIND = 12;
    private static final int ROW_HEIGHT = 22;
    private static final double BAR = 0.76;
    private static final double ROOM_FOR_ENDS = 0.09;

    private final Sensitivity sensitivity;
    private final Tornado tornado;
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
    }

    /** The figure of a sensitivity in which something has an effect. */
    static Figure of(Sensitivity sensitivity, RunInfo info) {
        return new TornadoBars(sensitivity).figure(info);
    }

    private Figure figure(RunInfo info) {
        for (InputKind side : InputKind.SIDES) {
            List<Tornado.Bar> ofSide = tornado.effective(side);
            if (!ofSide.isEmpty()) {
                rows.heading(SensitivityText.heading(side));
                ofSide.stream().limit(MAX_OF_A_KIND).forEach(this::add);
            }
        }
        double room = (highest - lowest) * ROOM_FOR_ENDS;
        XYPlot plot = HouseStyle.plot(rows.axis(), HouseStyle.tightAxis(lowest - room, highest + room));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setDataset(bars);
        plot.setRenderer(renderer);
        ends.forEach(plot::addAnnotation);
        rows.addHeadings(plot, plot.getRangeAxis().getLowerBound());
        String unit = Dimension.of(tornado.objective(), sensitivity.kind()) == Dimension.BILLIONS
                ? Dimension.BILLIONS.label()
                : "";
        return new Figure(
                new Caption(
                        "tornado",
                        "What moves the " + tornado.objective().statistic() + " of " + sensitivity.measure() + " in "
                                + sensitivity.scenario().name(),
                        "Change of the " + tornado.objective().statistic() + " (" + base()
                                + (unit.isEmpty() ? "" : " " + unit)
                                + ") when one quantity is held at its 10th or 90th percentile, written at the ends of the bars, and"
                                + " all else is drawn as ever." + left(),
                        info.footer(tornado.plan())),
                List.of(
                        new KeyEntry(KeyEntry.Mark.AREA, LOW, "held at P10"),
                        new KeyEntry(KeyEntry.Mark.AREA, HIGH, "held at P90")),
                List.of(new Panel("", unit, plot, "From P10 to P90", swings)),
                1,
                190 + rows.count() * ROW_HEIGHT);
    }

    private String base() {
        return Amounts.withError(tornado.base().value(), tornado.base().standardError());
    }

    /** How many quantities are not shown, as sentences with a space before. */
    private String left() {
        int shown = swings.size();
        int effective = tornado.bars().size() - tornado.withoutEffect().size();
        return (effective > shown ? " " + (effective - shown) + " more have a smaller effect." : "")
                + (tornado.withoutEffect().isEmpty()
                        ? ""
                        : " " + tornado.withoutEffect().size() + " have none.");
    }

    private void add(Tornado.Bar bar) {
        double at = rows.row(bar.address().text());
        boolean lowFirst = Math.abs(bar.low().value()) >= Math.abs(bar.high().value());
        add(at, lowFirst ? bar.low() : bar.high(), lowFirst ? LOW : HIGH);
        add(at, lowFirst ? bar.high() : bar.low(), lowFirst ? HIGH : LOW);
        double left = Math.min(0, Math.min(bar.low().value(), bar.high().value()));
        double right = Math.max(0, Math.max(bar.low().value(), bar.high().value()));
        boolean rising = bar.low().value() <= bar.high().value();
        ends.add(HeadedRows.text(
                Amounts.exact(rising ? bar.p10() : bar.p90()) + "  ", at, left, TextAnchor.HALF_ASCENT_RIGHT));
        ends.add(HeadedRows.text(
                "  " + Amounts.exact(rising ? bar.p90() : bar.p10()), at, right, TextAnchor.HALF_ASCENT_LEFT));
        swings.add(new EdgeLabel(at, change(bar.swing()), HouseStyle.INK));
        lowest = Math.min(lowest, left);
        highest = Math.max(highest, right);
    }

    private void add(double at, Estimate change, Color colour) {
        XYIntervalSeries bar = new XYIntervalSeries("bar " + bars.getSeriesCount());
        double to = change.value();
        bar.add(at, at - BAR / 2, at + BAR / 2, to, Math.min(0, to), Math.max(0, to));
        renderer.setSeriesPaint(bars.getSeriesCount(), colour);
        bars.addSeries(bar);
    }

    private static String change(Estimate swing) {
        return Amounts.change(swing.value(), swing.standardError());
    }
}
