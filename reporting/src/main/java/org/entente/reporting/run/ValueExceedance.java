package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Party;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Largest;
import org.entente.reporting.chart.LineLook;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The chart of exceedance probabilities of gains: a panel for each party, with a line for each scenario. */
final class ValueExceedance {

    private static final int COLUMNS = 3;
    private static final int PANEL_HEIGHT = 210;

    private final FigureContext context;

    private ValueExceedance(FigureContext context) {
        this.context = context;
    }

    /** The figure of a run in which some party gains or loses something. */
    static Figure figure(FigureContext context) {
        ValueExceedance exceedance = new ValueExceedance(context);
        List<ScenarioResults> scenarios = context.results().scenarios();
        Largest<Party> largest = context.largest(PartyOrder.gaining(context.results()));
        List<Panel> panels = largest.shown().stream().map(exceedance::panel).toList();
        int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
        return new Figure(
                new Caption(
                        "value-exceedance",
                        "How likely a party gains more than an amount, "
                                + HorizonWords.years(FigureContext.spanning(scenarios)),
                        "Part of the simulated outcomes in which the net present value of what a party gains is"
                                + " above an amount, " + context.money().label()
                                + ". Lines join the 1st to the 99th percentile."
                                + largest.sentence("parties"),
                        context.footer(scenarios)),
                scenarios.stream().map(exceedance::key).toList(),
                panels,
                Math.min(COLUMNS, Math.max(1, panels.size())),
                140 + rows * PANEL_HEIGHT);
    }

    private KeyEntry key(ScenarioResults results) {
        String name = results.scenario().name();
        return KeyEntry.of(context.palette().line(name), context.title(name));
    }

    private Panel panel(Party party) {
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (ScenarioResults results : context.results().scenarios()) {
            Optional<Summary> npv =
                    results.summary(Metrics.gain(party.name()), Period.NPV).filter(FigureContext::isFinite);
            if (npv.isPresent()) {
                String name = results.scenario().name();
                int series = lines.getSeriesCount();
                LineLook look = context.palette().line(name);
                renderer.setSeriesPaint(series, look.colour());
                renderer.setSeriesStroke(series, look.stroke());
                lines.addSeries(line(context.title(name), npv.get()));
                low = Math.min(low, npv.get().p1());
                high = Math.max(high, npv.get().p99());
            }
        }
        NumberAxis amounts = HouseStyle.spanAxis(low, high);
        XYPlot plot = HouseStyle.plot(amounts, HouseStyle.percentAxis());
        plot.setDataset(lines);
        plot.setRenderer(renderer);
        return new Panel(party.title(), "", plot, "", List.of());
    }

    /** The line through the percentiles, each at the probability of a higher gain. */
    private static XYSeries line(String name, Summary summary) {
        XYSeries line = new XYSeries(name, false, true);
        List<double[]> points = new ArrayList<>(List.of(
                new double[] {summary.p1(), 0.99},
                new double[] {summary.p5(), 0.95},
                new double[] {summary.p10(), 0.9},
                new double[] {summary.p25(), 0.75},
                new double[] {summary.p50(), 0.5},
                new double[] {summary.p75(), 0.25},
                new double[] {summary.p90(), 0.1},
                new double[] {summary.p95(), 0.05},
                new double[] {summary.p99(), 0.01}));
        points.forEach(point -> line.add(point[0], point[1]));
        return line;
    }
}
