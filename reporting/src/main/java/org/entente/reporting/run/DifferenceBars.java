package org.entente.reporting.run;

import java.util.List;
import java.util.Optional;
import org.entente.model.Horizon;
import org.entente.model.Party;
import org.entente.reporting.chart.Bars;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.CommonScale;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Largest;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.chart.YearAxis;
import org.entente.reporting.chart.YearBars;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.ScenarioResults;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The chart of differences from the baseline: a panel for each party, with its gain year by year. */
final class DifferenceBars {

    private static final int COLUMNS = 3;
    private static final int PANEL_HEIGHT = 225;

    private final Comparison comparison;
    private final Horizon horizon;
    private final String unit;

    private DifferenceBars(FigureContext context, Comparison comparison, ScenarioResults results) {
        this.comparison = comparison;
        this.unit = context.money().label() + " a year";
        this.horizon = results.scenario().horizon();
    }

    /** The figure of {@code comparison}, about the scenario of {@code results}. */
    static Figure figure(FigureContext context, Comparison comparison, ScenarioResults results) {
        DifferenceBars bars = new DifferenceBars(context, comparison, results);
        Largest<Party> largest = Largest.of(
                PartyOrder.differing(context.results(), comparison),
                context.selection().parties(),
                party ->
                        bars.difference(party, Period.NPV).map(Difference::mean).orElse(0.0));
        List<Panel> panels =
                CommonScale.orFiner(largest.shown().stream().map(bars::panel).toList());
        int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
        return new Figure(
                new Caption(
                        "differences-" + comparison.scenario(),
                        "What each party gains more or less than under “" + context.title(comparison.baseline())
                                + "”, by year",
                        results.scenario().title()
                                + ". Difference on the same path. Bars: mean of the"
                                + " simulated outcomes. In headings: mean change of the net present value."
                                + HorizonWords.partialYears(bars.horizon)
                                + bars.after(largest.shown()) + largest.sentence("parties"),
                        context.footer(List.of(results))),
                List.of(
                        new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.GAIN, "gain"),
                        new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.LOSS, "loss"),
                        new KeyEntry(KeyEntry.Mark.WHISKER, HouseStyle.INK, "5th to 95th percentile of differences")),
                panels,
                Math.min(COLUMNS, panels.size()),
                150 + rows * PANEL_HEIGHT);
    }

    private Panel panel(Party party) {
        XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
        XYBarRenderer renderer = HouseStyle.flat(new XYBarRenderer());
        YIntervalSeries whiskers = new YIntervalSeries("whiskers");
        double low = 0;
        double high = 0;
        for (int year : horizon.years()) {
            Optional<Difference> found = difference(party, Period.ofYear(horizon.fiscalYear(), year));
            if (found.isPresent()) {
                Difference difference = found.get();
                renderer.setSeriesPaint(
                        bars.getSeriesCount(), difference.mean() < 0 ? HouseStyle.LOSS : HouseStyle.GAIN);
                bars.addSeries(Bars.bar(
                        "mean", YearAxis.covered(horizon, year), YearBars.width(horizon, year), 0, difference.mean()));
                whiskers.add(YearAxis.covered(horizon, year), difference.mean(), difference.p5(), difference.p95());
                low = Math.min(low, Math.min(difference.mean(), difference.p5()));
                high = Math.max(high, Math.max(difference.mean(), difference.p95()));
            }
        }
        YIntervalSeriesCollection whisker = new YIntervalSeriesCollection();
        whisker.addSeries(whiskers);
        XYPlot plot = HouseStyle.plot(YearAxis.whole(horizon), HouseStyle.amountAxis(low, high));
        plot.setDataset(0, bars);
        plot.setRenderer(0, renderer);
        plot.setDataset(1, whisker);
        plot.setRenderer(1, HouseStyle.whiskers());
        return new Panel(heading(party), unit, plot, "", List.of());
    }

    /** A sentence about what is due after the horizon, which no bar shows; empty if nothing is. */
    private String after(List<Party> parties) {
        return parties.stream()
                        .anyMatch(party -> difference(party, Period.AFTER).isPresent())
                ? " Headings also count what is due after " + horizon.to() + "."
                : "";
    }

    private String heading(Party party) {
        return party.title()
                + difference(party, Period.NPV)
                        .map(npv -> ": " + Amounts.briefChange(npv.mean(), npv.standardError()))
                        .orElse("");
    }

    private Optional<Difference> difference(Party party, Period period) {
        return comparison.difference(Metrics.gain(party.name()), period).filter(found -> Double.isFinite(found.mean()));
    }
}
