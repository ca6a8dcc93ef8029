package org.entente.reporting.chart;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.model.Cloud;
import org.entente.model.Horizon;
import org.entente.reporting.text.PartyOrder;
import org.entente.reporting.text.PlanWords;
import org.entente.simulation.Comparison;
import org.entente.simulation.Metric;
import org.entente.simulation.Metrics;
import org.entente.simulation.Period;
import org.entente.simulation.Results;
import org.entente.simulation.ScenarioResults;
import org.entente.simulation.Summary;

/**
 * What the figures of a run are drawn from, and the words that they share.
 *
 * @param results what a simulation found
 * @param version of Entente
 */
record FigureContext(Results results, String version) {

    /**
     * The colours of the run. They are made when asked for, as a machine that cannot draw may lack colours as well.
     */
    Palette palette() {
        return Palette.of(
                PartyOrder.of(results),
                results.scenarios().stream().map(ScenarioResults::scenario).toList(),
                results.comparisons().stream().map(Comparison::baseline).collect(Collectors.toSet()));
    }

    /** Where the numbers come from: paths, seed, scenarios and version. */
    String footer(List<ScenarioResults> shown) {
        return PlanWords.footer(
                results.plan(), shown.stream().map(one -> one.scenario().name()).toList(), version);
    }

    /** The title of a party, in the first scenario that has it. */
    String party(String name) {
        return PartyOrder.title(results, name);
    }

    /** From the first month of any to the last month of any. */
    static Horizon spanning(List<ScenarioResults> shown) {
        List<Horizon> horizons =
                shown.stream().map(one -> one.scenario().horizon()).toList();
        return new Horizon(
                horizons.stream().map(Horizon::from).min(YearMonth::compareTo).orElseThrow(),
                horizons.stream().map(Horizon::to).max(YearMonth::compareTo).orElseThrow());
    }

    /** The names of {@code shown}, with commas between them. */
    static String names(List<ScenarioResults> shown) {
        return shown.stream().map(one -> one.scenario().name()).collect(Collectors.joining(", "));
    }

    /** The summary of {@code metric} in the calendar year {@code year}, if it is of numbers that can be drawn. */
    static Optional<Summary> summary(ScenarioResults of, Metric metric, int year) {
        return of.summary(metric, Period.ofYear(year)).filter(FigureContext::isFinite);
    }

    /** Whether the mean and all quantiles from 1 % to 99 % are finite. */
    static boolean isFinite(Summary summary) {
        return Double.isFinite(summary.mean()) && Double.isFinite(summary.p1()) && Double.isFinite(summary.p99());
    }

    /** The mean of what is spent on a cloud in a year, billions. */
    static double spend(ScenarioResults of, Cloud cloud, int year) {
        return summary(of, Metrics.spend(cloud.name()), year).map(Summary::mean).orElse(0.0);
    }
}
