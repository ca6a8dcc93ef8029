package org.entente.reporting.bridge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Party;
import org.entente.reporting.chart.Bars;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.EdgeLabel;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.NamedAxis;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.words.Amounts;
import org.entente.simulation.bridge.Bridge;
import org.entente.simulation.experiment.Estimate;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** The waterfall chart of a bridge: for each party a bar for each clause, which begins at the end of the bar before. */
final class Waterfall {

    private static final int MAX_PARTIES = 6;
    private static final int COLUMNS = 2;
    private static final int BAR_HEIGHT = 22;
    private static final double BAR_THICKNESS = 0.7;

    private final Bridge bridge;

    private Waterfall(Bridge bridge) {
        this.bridge = bridge;
    }

    /** The figure of {@code bridge}, with the parties whose value changes most. */
    static Figure figure(Bridge bridge, String footer) {
        Waterfall waterfall = new Waterfall(bridge);
        List<Panel> panels = BridgeText.changing(bridge).stream()
                .limit(MAX_PARTIES)
                .map(waterfall::panel)
                .toList();
        int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
        return new Figure(
                new Caption(
                        "bridge",
                        "What each clause changes, from " + bridge.from().name() + " to "
                                + bridge.to().name(),
                        "Change of the net present value of what a party gains, $ billion"
                                + (bridge.averaged()
                                        ? ", averaged over all orders in which the clauses could be replaced."
                                        : ", as clauses are replaced from the top down.")
                                + " ± is the standard error.",
                        footer),
                List.of(
                        new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.GAIN, "gain"),
                        new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.LOSS, "loss"),
                        new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.MUTED, "all together")),
                panels,
                COLUMNS,
                140 + rows * (80 + BAR_HEIGHT * (bridge.clauses().size() + 1)));
    }

    private Panel panel(Party party) {
        Bridge.Value value = bridge.value(party.name()).orElseThrow();
        XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
        XYBarRenderer renderer = HouseStyle.flat(new XYBarRenderer());
        renderer.setUseYInterval(true);
        Map<Double, String> names = new LinkedHashMap<>();
        List<EdgeLabel> labels = new ArrayList<>();
        double[] ends = {0, 0, 0}; // the end of the last bar, and the lowest and highest end so far
        for (int k = 0; k < value.steps().size(); k++) {
            Estimate step = value.steps().get(k);
            names.put(-1.0 * k, bridge.clauses().get(k));
            renderer.setSeriesPaint(k, step.value() < 0 ? HouseStyle.LOSS : HouseStyle.GAIN);
            bars.addSeries(Bars.bar("bar " + (double) -k, -k, BAR_THICKNESS, ends[0], ends[0] + step.value()));
            labels.add(label(-k, step));
            ends[0] += step.value();
            ends[1] = Math.min(ends[1], ends[0]);
            ends[2] = Math.max(ends[2], ends[0]);
        }
        int last = value.steps().size();
        names.put(-1.0 * last, "all together");
        renderer.setSeriesPaint(last, HouseStyle.MUTED);
        bars.addSeries(Bars.bar(
                "bar " + (double) -last, -last, BAR_THICKNESS, 0, value.change().value()));
        labels.add(label(-last, value.change()));
        XYPlot plot = HouseStyle.plot(new NamedAxis(names, -last - 0.6, 0.6), HouseStyle.amountAxis(ends[1], ends[2]));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setDataset(bars);
        plot.setRenderer(renderer);
        String heading = party.title() + ": " + Amounts.brief(value.before().value()) + " before, "
                + Amounts.brief(value.after().value()) + " after";
        return new Panel(heading, "", plot, "", labels);
    }

    private static EdgeLabel label(double place, Estimate step) {
        String text = Amounts.change(step.value(), step.standardError());
        return new EdgeLabel(place, text, HouseStyle.INK);
    }
}
