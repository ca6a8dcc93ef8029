package org.entente.reporting.run;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.model.Horizon;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.EdgeLabel;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.LineLook;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.chart.YearAxis;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Probabilities;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Proportion;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The chart of the probability that the cap of a revenue share has been reached, month by month. */
final class CapDate {

    private CapDate() {}

    /**
     * The figure of one share in the scenarios that have it, in the order of the run; at least one of them has a cap.
     */
    static Figure figure(FigureContext context, List<ScenarioShare> shares) {
        List<ScenarioShare> capped =
                shares.stream().filter(share -> share.term().cap().isPresent()).toList();
        XYSeriesCollection data = new XYSeriesCollection();
        XYStepRenderer renderer = new XYStepRenderer();
        List<EdgeLabel> labels = new ArrayList<>();
        List<KeyEntry> key = new ArrayList<>();
        for (ScenarioShare share : capped) {
            LineLook look = context.palette().line(share.scenario());
            String title = context.title(share.scenario());
            renderer.setSeriesPaint(data.getSeriesCount(), look.colour());
            renderer.setSeriesStroke(data.getSeriesCount(), look.stroke());
            share.results().date(Metrics.cap(share.term().name())).ifPresent(curve -> {
                data.addSeries(series(title, curve));
                labels.add(label(title, curve, look.colour()));
                key.add(KeyEntry.of(look, title));
            });
        }
        XYPlot plot = HouseStyle.plot(
                YearAxis.whole(FigureContext.spanning(ScenarioShare.scenarios(capped))), HouseStyle.percentAxis());
        plot.setDataset(data);
        plot.setRenderer(renderer);
        return Figure.of(
                new Caption(
                        "cap-date-" + shares.get(0).key(),
                        "When the cap on the " + lowered(shares.get(0).title()) + " is reached",
                        "Percentage of simulated outcomes in which it has been reached by the end of each month;"
                                + " standard error at"
                                + " most " + Amounts.percent(largestError(context)) + "."
                                + context.uncapped(shares),
                        context.footer(ScenarioShare.scenarios(capped))),
                key,
                new Panel("", "% of outcomes", plot, "By the end", labels));
    }

    private static String lowered(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** The largest standard error of a probability, √(p (1 - p)/n) with p = 1/2. */
    private static double largestError(FigureContext context) {
        return 0.5 / Math.sqrt((double) context.results().plan().paths());
    }

    /** The steps of a curve: 0 at the beginning, then a step at the end of each month. */
    private static XYSeries series(String name, DateCurve curve) {
        Horizon horizon = curve.horizon();
        XYSeries series = new XYSeries(name, false);
        series.add(YearAxis.beginning(horizon.from()), 0);
        for (int t = 0; t < horizon.months(); t++) {
            series.add(YearAxis.end(horizon.month(t)), curve.probabilityBy(horizon.month(t)));
        }
        return series;
    }

    private static EdgeLabel label(String name, DateCurve curve, Color colour) {
        Proportion last = curve.everHappens();
        return new EdgeLabel(last.value(), name, Probabilities.cell(last), colour);
    }
}
