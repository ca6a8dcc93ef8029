package org.entente.reporting.run;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.model.Cloud;
import org.entente.model.Horizon;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.PlanWords;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/**
 * What the figures of a run are drawn from, and the words that they share.
 *
 * @param results what a simulation found
 * @param version of Entente
 */
public record FigureContext(Results results, String version) {

    /**
     * The colours of the run. They are made when asked for, as a machine that cannot draw may lack colours as well.
     */
    public Palette palette() {
        return Palette.of(
                PartyOrder.of(results),
                results.scenarios().stream().map(ScenarioResults::scenario).toList(),
                results.comparisons().stream().map(Comparison::baseline).collect(Collectors.toSet()));
    }

    /** Where the numbers come from: paths, seed, scenarios and version. */
    String footer(List<ScenarioResults> shown) {
        return PlanWords.footer(
                results.plan(),
                shown.stream()
                        .map(scenarioResults -> scenarioResults.scenario().name())
                        .toList(),
                version);
    }

    /** The title of a party, in the first scenario that has it. */
    String party(String name) {
        return PartyOrder.title(results, name);
    }

    /** From the first month of any to the last month of any. */
    static Horizon spanning(List<ScenarioResults> shown) {
        List<Horizon> horizons =
                shown.stream().map(results -> results.scenario().horizon()).toList();
        return new Horizon(
                horizons.stream().map(Horizon::from).min(YearMonth::compareTo).orElseThrow(),
                horizons.stream().map(Horizon::to).max(YearMonth::compareTo).orElseThrow());
    }

    /** The names of {@code shown}, with commas between them. */
    static String names(List<ScenarioResults> shown) {
        return shown.stream().map(results -> results.scenario().name()).collect(Collectors.joining(", "));
    }

    /** The summary of {@code metric} in the calendar year {@code year}, if it is of numbers that can be drawn. */
    static Optional<Summary> summary(ScenarioResults results, Metric metric, int year) {
        return results.summary(metric, Period.ofYear(year)).filter(FigureContext::isFinite);
    }

    /** Whether the mean and all quantiles from 1 % to 99 % are finite. */
    static boolean isFinite(Summary summary) {
        return Double.isFinite(summary.mean()) && Double.isFinite(summary.p1()) && Double.isFinite(summary.p99());
    }

    /** The mean of what is spent on a cloud in a year, billions. */
    static double spend(ScenarioResults results, Cloud cloud, int year) {
        return summary(results, Metrics.spend(cloud.name()), year)
                .map(Summary::mean)
                .orElse(0.0);
    }
}
