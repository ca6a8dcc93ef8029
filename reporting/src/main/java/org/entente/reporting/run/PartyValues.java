package org.entente.reporting.run;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Party;
import org.entente.reporting.chart.Bars;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.EdgeLabel;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HeadedRows;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Largest;
import org.entente.reporting.chart.NamedAxis;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.Words;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The chart of the value to each party: a group of bars for each party, with a bar for each scenario. */
final class PartyValues {

    private static final int BAR_HEIGHT = 24;
    private static final double BAR_THICKNESS = 0.8;
    private static final double MARGIN_FOR_MEANS = 0.08;
    private static final double STRENGTH = 0.7;

    private final FigureContext context;
    private final List<ScenarioResults> scenarios;
    private final Largest<Party> largest;
    private final List<Party> parties;
    private final XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
    private final XYBarRenderer barRenderer = HouseStyle.flat(new XYBarRenderer());
    private final YIntervalSeriesCollection whiskers = new YIntervalSeriesCollection();
    private final List<XYTextAnnotation> means = new ArrayList<>();
    private final List<EdgeLabel> differences = new ArrayList<>();
    private double low;
    private double high;

    private PartyValues(FigureContext context) {
        this.context = context;
        this.scenarios = context.results().scenarios();
        this.largest = context.largest(PartyOrder.gaining(context.results()));
        this.parties = largest.shown();
    }

    /** The figure of a run in which some party gains or loses something. */
    static Figure figure(FigureContext context) {
        return new PartyValues(context).figure();
    }

    private static Optional<Summary> value(ScenarioResults results, Party party) {
        return results.summary(Metrics.gain(party.name()), Period.NPV).filter(FigureContext::isFinite);
    }

    private Figure figure() {
        for (int p = 0; p < parties.size(); p++) {
            for (int s = 0; s < scenarios.size(); s++) {
                add(parties.get(p), scenarios.get(s), place(p, s));
            }
        }
        XYPlot plot = HouseStyle.plot(names(), HouseStyle.amountAxis(low, high + (high - low) * MARGIN_FOR_MEANS));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setDataset(0, bars);
        plot.setRenderer(0, barRenderer);
        plot.setDataset(1, whiskers);
        plot.setRenderer(1, HouseStyle.whiskers());
        means.forEach(plot::addAnnotation);
        return new Figure(
                new Caption(
                        "party-values",
                        "Value to each party, " + HorizonWords.years(FigureContext.spanning(scenarios)),
                        "Net present value of what each party gains. Bars, in the order of the key: mean of the"
                                + " simulated outcomes." + largest.sentence("parties") + unshown(),
                        context.footer(scenarios)),
                key(),
                List.of(new Panel("", context.money().label() + ", net present value", plot, heading(), differences)),
                1,
                210 + parties.size() * (scenarios.size() + 1) * BAR_HEIGHT);
    }

    private NamedAxis names() {
        Map<Double, String> names = new LinkedHashMap<>();
        for (int p = 0; p < parties.size(); p++) {
            double middle = (place(p, 0) + place(p, scenarios.size() - 1)) / 2;
            names.put(middle, parties.get(p).title());
        }
        return new NamedAxis(names, place(parties.size() - 1, scenarios.size() - 1) - 1, 1);
    }

    /** Adds the bar of a party in a scenario, its whisker and the texts beside it. */
    private void add(Party party, ScenarioResults results, double place) {
        value(results, party).ifPresent(npv -> {
            String scenario = results.scenario().name();
            String name = party.title() + ", " + context.title(scenario);
            barRenderer.setSeriesPaint(bars.getSeriesCount(), colour(scenario));
            bars.addSeries(Bars.bar(name, place, BAR_THICKNESS, 0, npv.mean()));
            YIntervalSeries whisker = new YIntervalSeries(name);
            whisker.add(place, npv.mean(), npv.p10(), npv.p90());
            whiskers.addSeries(whisker);
            low = Math.min(low, Math.min(npv.p10(), npv.mean()));
            high = Math.max(high, Math.max(npv.p90(), npv.mean()));
            means.add(mean(npv, place));
            difference(results, party).ifPresent(text -> differences.add(new EdgeLabel(place, text, HouseStyle.INK)));
        });
    }

    private Optional<String> difference(ScenarioResults results, Party party) {
        return context.results()
                .comparison(results.scenario().name())
                .flatMap(comparison -> comparison.difference(Metrics.gain(party.name()), Period.NPV))
                .map(difference -> Amounts.briefChange(difference.mean(), difference.standardError()));
    }

    /** The place of a bar, downwards; one place stays free between parties. */
    private double place(int party, int scenario) {
        return -(party * (scenarios.size() + 1.0) + scenario);
    }

    private static XYTextAnnotation mean(Summary npv, double place) {
        double end = Math.max(0, Math.max(npv.mean(), npv.p90()));
        return HeadedRows.text("  " + Amounts.brief(npv.mean()), place, end, TextAnchor.HALF_ASCENT_LEFT);
    }

    /** The colour of a scenario, on which dark whiskers must be seen. */
    private Color colour(String scenario) {
        return Palette.tint(context.palette().scenario(scenario), STRENGTH);
    }

    /** The parties without a bar in some scenario, in a sentence after a space; empty if there are none. */
    private String unshown() {
        List<String> idle = PartyOrder.parties(context.results()).stream()
                .filter(party -> !PartyOrder.gaining(context.results()).contains(party))
                .map(Party::title)
                .toList();
        return idle.isEmpty() ? "" : " Without any gain or loss: " + Words.all(idle) + ".";
    }

    private List<KeyEntry> key() {
        List<KeyEntry> key = new ArrayList<>();
        for (ScenarioResults results : scenarios) {
            String name = results.scenario().name();
            key.add(new KeyEntry(KeyEntry.Mark.AREA, colour(name), context.title(name)));
        }
        key.add(new KeyEntry(KeyEntry.Mark.WHISKER, HouseStyle.INK, "10th to 90th percentile of outcomes"));
        return key;
    }

    private String heading() {
        return context.results().comparisons().stream()
                .findFirst()
                .map(Comparison::baseline)
                .map(baseline -> "Change from " + context.title(baseline))
                .orElse("");
    }
}
