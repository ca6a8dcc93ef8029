package org.entente.reporting.run;

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
import org.entente.simulation.results.Exceedance;
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
    private static final int PANEL_HEIGHT = 225;

    /** The smallest step that is drawn: less than a pixel. */
    private static final double MIN_STEP = 0.004;

    private static final List<Integer> PERCENTS = List.of(1, 5, 10, 25, 50, 75, 90, 95, 99);

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
                                + " above an amount, from the 1st to the 99th percentile."
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
        XYSeriesCollection percentiles = new XYSeriesCollection();
        XYSeriesCollection curves = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (ScenarioResults results : context.results().scenarios()) {
            Optional<Summary> npv =
                    results.summary(Metrics.gain(party.name()), Period.NPV).filter(FigureContext::isFinite);
            if (npv.isPresent()) {
                String name = results.scenario().name();
                int series = curves.getSeriesCount();
                LineLook look = context.palette().line(name);
                renderer.setSeriesPaint(series, look.colour());
                renderer.setSeriesStroke(series, look.stroke());
                XYSeries points = percentiles(context.title(name), npv.get());
                percentiles.addSeries(points);
                curves.addSeries(results.exceedance(Metrics.gain(party.name()), Period.NPV)
                        .map(curve -> curve(context.title(name), curve, npv.get()))
                        .orElse(points)); // a folder of an earlier version has no more
                low = Math.min(low, npv.get().p1());
                high = Math.max(high, npv.get().p99());
            }
        }
        NumberAxis amounts = HouseStyle.spanAxis(low, high);
        XYPlot plot = HouseStyle.plot(amounts, HouseStyle.percentAxis());
        plot.setDataset(0, percentiles);
        plot.setRenderer(0, new XYLineAndShapeRenderer(false, false)); // not seen: they have the tooltips
        plot.setDataset(1, curves);
        plot.setRenderer(1, renderer);
        return new Panel(party.title(), context.money().label() + ", on a scale of its own", plot, "", List.of());
    }

    /** The percentiles, each at the probability of a higher gain. */
    private static XYSeries percentiles(String name, Summary summary) {
        XYSeries points = new XYSeries(name, false, true);
        PERCENTS.forEach(percent -> points.add(summary.quantiles().at(percent), 1 - percent / 100.0));
        return points;
    }

    /** The steps from the 1st to the 99th percentile, which the axis spans; of tiny ones, those that can be seen. */
    private static XYSeries curve(String name, Exceedance exceedance, Summary summary) {
        XYSeries curve = new XYSeries(name, false, true);
        double before = 1;
        double drawn = 2;
        for (Exceedance.Point step : exceedance.points()) {
            if (step.amount() >= summary.p1()
                    && step.amount() <= summary.p99()
                    && drawn - step.probability() >= MIN_STEP) {
                curve.add(step.amount(), before);
                curve.add(step.amount(), step.probability());
                drawn = step.probability();
                before = step.probability();
            } else if (step.amount() < summary.p1()) {
                before = step.probability();
            }
        }
        return curve;
    }
}
