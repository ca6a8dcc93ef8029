package org.entente.reporting.run;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.model.Cloud;
import org.entente.model.Horizon;
import org.entente.model.Party;
import org.entente.reporting.chart.Largest;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.PlanWords;
import org.entente.reporting.words.ScenarioTitles;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/**
 * The context of the figures of a run: the results, and the texts that the figures share.
 *
 * @param results the results of the run
 * @param version the version of Entente
 * @param selection what charts show where there is much
 * @param known what charts of revenue show of what is known
 */
record FigureContext(Results results, String version, ChartSelection selection, KnownRevenue known) {

    /** The context of figures of what is largest. */
    FigureContext(Results results, String version) {
        this(results, version, ChartSelection.LARGEST, KnownRevenue.NOTHING);
    }

    /** Those of {@code parties} whose value is largest in any scenario. */
    Largest<Party> largest(List<Party> parties) {
        return Largest.of(
                parties,
                selection.parties(),
                party -> results.scenarios().stream()
                        .flatMap(scenario -> scenario.summary(Metrics.gain(party.name()), Period.NPV).stream())
                        .mapToDouble(npv -> Math.abs(npv.mean()))
                        .max()
                        .orElse(0));
    }

    /** The colours of the run, made at each call: a machine that cannot draw may lack colours as well. */
    Palette palette() {
        return Palette.of(
                PartyOrder.parties(results),
                results.scenarios().stream().map(ScenarioResults::scenario).toList(),
                results.comparisons().stream().map(Comparison::baseline).collect(Collectors.toSet()));
    }

    /** The words for amounts of money. */
    MoneyWords money() {
        return MoneyWords.of(results);
    }

    /** The foot of a figure: paths, seed, scenarios and version. */
    String footer(List<ScenarioResults> shown) {
        return PlanWords.footer(
                results.plan(),
                shown.stream()
                        .map(scenarioResults -> scenarioResults.scenario().name())
                        .toList(),
                version);
    }

    /** The title of a party in the first scenario that has it. */
    String party(String name) {
        return PartyOrder.title(results, name);
    }

    /** The horizon from the first month of any scenario to the last month of any. */
    static Horizon spanning(List<ScenarioResults> shown) {
        List<Horizon> horizons =
                shown.stream().map(results -> results.scenario().horizon()).toList();
        return new Horizon(
                horizons.stream().map(Horizon::from).min(YearMonth::compareTo).orElseThrow(),
                horizons.stream().map(Horizon::to).max(YearMonth::compareTo).orElseThrow(),
                horizons.get(0).fiscalYear());
    }

    /** The title of the scenario {@code name}, which differs from those of all others. */
    String title(String name) {
        return ScenarioTitles.of(results).title(name);
    }

    /** The titles of scenarios, in quotes where there are several. */
    String titles(List<ScenarioResults> shown) {
        List<String> titles = shown.stream()
                .map(scenarioResults -> title(scenarioResults.scenario().name()))
                .toList();
        return titles.size() == 1 ? titles.get(0) : titles.stream().collect(Collectors.joining("”, “", "“", "”"));
    }

    /** A sentence, after a space, with the scenarios whose share has no cap; empty if all shares have caps. */
    String uncapped(List<ScenarioShare> shares) {
        List<ScenarioShare> uncapped =
                shares.stream().filter(share -> share.term().cap().isEmpty()).toList();
        return uncapped.isEmpty() ? "" : " No cap in " + titles(ScenarioShare.scenarios(uncapped)) + ".";
    }

    /** The summary of {@code metric} in {@code year}; empty if its numbers cannot be drawn. */
    static Optional<Summary> summary(ScenarioResults results, Metric metric, int year) {
        return results.summary(metric, Period.ofYear(results.scenario().fiscalYear(), year))
                .filter(FigureContext::isFinite);
    }

    /** Whether the mean and all quantiles from 1 % to 99 % are finite. */
    static boolean isFinite(Summary summary) {
        return Double.isFinite(summary.mean()) && Double.isFinite(summary.p1()) && Double.isFinite(summary.p99());
    }

    /** The mean spend on a cloud in a year; 0 if it is unknown. */
    static double spend(ScenarioResults results, Cloud cloud, int year) {
        return summary(results, Metrics.spend(cloud.name()), year)
                .map(Summary::mean)
                .orElse(0.0);
    }
}
