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
import org.entente.reporting.words.Words;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.results.ScenarioResults;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * The chart of what each party's gain is made of, or its difference from the baseline: a panel for each party with
 * several sources, year by year.
 */
final class GainSources {

    private static final int COLUMNS = 2;
    private static final int PANEL_HEIGHT = 260;

    private final GainParts parts;
    private final ScenarioResults results;
    private final Horizon horizon;

    private GainSources(GainParts parts) {
        this.parts = parts;
        this.results = parts.results();
        this.horizon = results.scenario().horizon();
    }

    /** The figure of {@code parts}, in which a party has several sources. */
    static Figure figure(FigureContext context, GainParts parts) {
        GainSources figure = new GainSources(parts);
        Largest<Party> largest = context.largest(parts.partiesOfSeveral());
        List<Panel> panels = CommonScale.orFiner(largest.shown().stream()
                .map(party -> figure.panel(party, context.money().label() + " a year"))
                .toList());
        int columns = Math.min(COLUMNS, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        return new Figure(
                new Caption(
                        figure.name(),
                        parts.comparison().isPresent()
                                ? "What each party's difference from the baseline is made of, by year"
                                : "What each party's gain is made of, by year",
                        figure.subject(context)
                                + " Bars: mean of the simulated outcomes, what "
                                + (parts.comparison().isPresent() ? "is less than in the baseline" : "a party pays")
                                + " below 0. In headings: mean net present value."
                                + HorizonWords.partialYears(figure.horizon)
                                + largest.sentence("parties with several sources") + figure.others(),
                        context.footer(List.of(figure.results))),
                figure.key(largest.shown()),
                panels,
                columns,
                160 + rows * PANEL_HEIGHT);
    }

    private String name() {
        return (parts.comparison().isPresent() ? "difference-sources-" : "gain-sources-")
                + results.scenario().name();
    }

    private String subject(FigureContext context) {
        return results.scenario().title()
                + parts.comparison()
                        .flatMap(compared -> context.results().scenario(compared.baseline()))
                        .map(baseline -> " less " + baseline.scenario().title())
                        .orElse("")
                + ".";
    }

    /** The parties that gain from one source alone, in a sentence after a space; empty if there are none. */
    private String others() {
        List<String> others = parts.parties().stream()
                .filter(party -> parts.sources(party).isEmpty())
                .map(Party::title)
                .toList();
        return others.isEmpty() ? "" : " One source alone: " + Words.all(others) + ".";
    }

    private List<KeyEntry> key(List<Party> parties) {
        List<KeyEntry> key = new ArrayList<>();
        for (GainSource source : GainSource.values()) {
            if (parties.stream().anyMatch(party -> parts.sources(party).contains(source))) {
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
        List<GainSource> sources = parts.sources(party);
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
        String plus = parts.comparison().isPresent() ? "+" : "";
        return party.title()
                + parts.npv(party)
                        .map(npv -> ": " + Amounts.rounded(npv.mean(), plus))
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
                    .ifPresent(
                            gain -> series.add(YearAxis.covered(horizon, year), gain.mean(), gain.p10(), gain.p90()));
        }
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    private double mean(Party party, GainSource source, int year) {
        return parts.inYear(Metrics.gain(party.name(), source), year)
                .map(GainParts.Amount::mean)
                .orElse(0.0);
    }

    private Optional<GainParts.Amount> gain(Party party, int year) {
        return parts.inYear(Metrics.gain(party.name()), year);
    }

    /** The lowest end of a whisker or a stack below 0. */
    private double low(Party party) {
        return horizon.years().stream()
                .mapToDouble(year -> Math.min(
                        parts.sources(party).stream()
                                .mapToDouble(source -> Math.min(0, mean(party, source, year)))
                                .sum(),
                        gain(party, year).map(GainParts.Amount::p10).orElse(0.0)))
                .min()
                .orElse(0);
    }

    /** The highest end of a whisker or a stack above 0. */
    private double high(Party party) {
        return horizon.years().stream()
                .mapToDouble(year -> Math.max(
                        parts.sources(party).stream()
                                .mapToDouble(source -> Math.max(0, mean(party, source, year)))
                                .sum(),
                        gain(party, year).map(GainParts.Amount::p90).orElse(0.0)))
                .max()
                .orElse(0);
    }
}
