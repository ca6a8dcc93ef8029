package org.entente.reporting.run;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Horizon;
import org.entente.model.Party;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.CommonScale;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Largest;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.chart.YearAxis;
import org.entente.reporting.chart.YearBars;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.GainSourceWords;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.Words;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The chart of what each party's gain is made of: a panel for each party with several sources, year by year. */
final class GainSources {

    private static final int COLUMNS = 2;
    private static final int PANEL_HEIGHT = 260;

    private final ScenarioResults results;
    private final Horizon horizon;

    private GainSources(ScenarioResults results) {
        this.results = results;
        this.horizon = results.scenario().horizon();
    }

    /** The figure of a scenario in which a party has several sources. */
    static Figure figure(FigureContext context, ScenarioResults results) {
        GainSources figure = new GainSources(results);
        Largest<Party> largest = context.largest(PartySources.parties(results));
        List<Panel> panels = CommonScale.orFiner(largest.shown().stream()
                .map(party -> figure.panel(party, context.money().label() + " a year"))
                .toList());
        int columns = Math.min(COLUMNS, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        return new Figure(
                new Caption(
                        "gain-sources-" + results.scenario().name(),
                        "What each party's gain is made of, by year",
                        results.scenario().title()
                                + ". Bars: mean of the simulated outcomes, what a party pays below 0."
                                + " In headings: net present value; ± is the standard error."
                                + HorizonWords.partialYears(figure.horizon)
                                + largest.sentence("parties with several sources") + figure.others(context),
                        context.footer(List.of(results))),
                figure.key(largest.shown()),
                panels,
                columns,
                160 + rows * PANEL_HEIGHT);
    }

    /** The parties that gain from one source alone, in a sentence after a space; empty if there are none. */
    private String others(FigureContext context) {
        List<String> others = PartyOrder.gaining(context.results()).stream()
                .filter(party -> PartySources.sources(results, party).isEmpty())
                .map(Party::title)
                .toList();
        return others.isEmpty() ? "" : " One source alone: " + Words.all(others) + ".";
    }

    private List<KeyEntry> key(List<Party> parties) {
        List<KeyEntry> key = new ArrayList<>();
        for (GainSource source : GainSource.values()) {
            if (parties.stream()
                    .anyMatch(party -> PartySources.sources(results, party).contains(source))) {
                key.add(new KeyEntry(KeyEntry.Mark.AREA, colour(source), GainSourceWords.title(source)));
            }
        }
        key.add(new KeyEntry(KeyEntry.Mark.WHISKER, HouseStyle.INK, "10th to 90th percentile of the whole gain"));
        return key;
    }

    private static Color colour(GainSource source) {
        return Palette.pale(List.of(GainSource.values()).indexOf(source));
    }

    private Panel panel(Party party, String unit) {
        List<GainSource> sources = PartySources.sources(results, party);
        XYPlot plot = HouseStyle.plot(YearAxis.whole(horizon), HouseStyle.amountAxis(low(party), high(party)));
        plot.setDataset(0, bars(party, sources));
        StackedXYBarRenderer renderer = HouseStyle.flat(new StackedXYBarRenderer());
        for (int series = 0; series < sources.size(); series++) {
            renderer.setSeriesPaint(series, colour(sources.get(series)));
        }
        plot.setRenderer(0, renderer);
        plot.setDataset(1, whiskers(party));
        plot.setRenderer(1, HouseStyle.whiskers());
        return new Panel(heading(party), unit, plot, "", List.of());
    }

    private String heading(Party party) {
        return party.title()
                + results.summary(Metrics.gain(party.name()), Period.NPV)
                        .filter(FigureContext::isFinite)
                        .map(npv -> ": " + Amounts.withError(npv.mean(), npv.standardError()))
                        .orElse("");
    }

    private YearBars bars(Party party, List<GainSource> sources) {
        YearBars data = new YearBars(horizon);
        sources.forEach(source -> data.add(GainSourceWords.title(source), year -> mean(party, source, year)));
        return data;
    }

    private YIntervalSeriesCollection whiskers(Party party) {
        YIntervalSeries series = new YIntervalSeries("whole gain");
        for (int year : horizon.years()) {
            gain(party, year)
                    .ifPresent(gain -> series.add(YearAxis.covered(horizon, year), gain.mean(), gain.p10(), gain.p90()));
        }
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    private double mean(Party party, GainSource source, int year) {
        return summary(Metrics.gain(party.name(), source), year)
                .map(Summary::mean)
                .orElse(0.0);
    }

    private Optional<Summary> gain(Party party, int year) {
        return summary(Metrics.gain(party.name()), year);
    }

    private Optional<Summary> summary(Metric metric, int year) {
        return FigureContext.summary(results, metric, year);
    }

    /** The lowest end of a whisker or a stack below 0. */
    private double low(Party party) {
        return horizon.years().stream()
                .mapToDouble(year -> Math.min(
                        PartySources.sources(results, party).stream()
                                .mapToDouble(source -> Math.min(0, mean(party, source, year)))
                                .sum(),
                        gain(party, year).map(Summary::p10).orElse(0.0)))
                .min()
                .orElse(0);
    }

    /** The highest end of a whisker or a stack above 0. */
    private double high(Party party) {
        return horizon.years().stream()
                .mapToDouble(year -> Math.max(
                        PartySources.sources(results, party).stream()
                                .mapToDouble(source -> Math.max(0, mean(party, source, year)))
                                .sum(),
                        gain(party, year).map(Summary::p90).orElse(0.0)))
                .max()
                .orElse(0);
    }
}
