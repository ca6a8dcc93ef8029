package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.entente.model.Horizon;
import org.entente.model.Party;
import org.entente.model.Scenario;
import org.entente.model.term.RevenueShare;
import org.entente.reporting.findings.BeyondHorizon;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.PlanWords;
import org.entente.reporting.words.Probabilities;
import org.entente.reporting.words.Screen;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Convergence;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/**
 * The text of the results of a run: for each scenario revenue and shares by year, the probability that a cap is
 * reached, and the value to each party with its difference from the baseline.
 */
public final class ResultsText {

    private static final int PERIODS_IN_A_ROW = 8;

    /** Fewer, where the first and the last are labelled with their months. */
    private static final int PARTIAL_PERIODS_IN_A_ROW = 6;

    private static final List<Integer> SHOWN_PERCENTS = List.of(10, 50, 90);

    private static final String INDENT = "  ";

    private ResultsText() {}

    /** The text of {@code results}, with all scenarios, as wide as {@code screen}. */
    public static String text(Results results, Screen screen) {
        StringBuilder text =
                new StringBuilder(screen.paragraph(MoneyWords.of(results).capitalised() + "; P10, P50 and P90 of "
                        + PlanWords.paths(results)
                        + "; ± is a standard error."));
        for (ScenarioResults scenario : results.scenarios()) {
            text.append('\n')
                    .append(screen.paragraph(scenario.scenario().name() + ": "
                            + scenario.scenario().title()));
            periods(scenario).forEach(periods -> text.append(screen.table(byPeriod(scenario, periods), INDENT)));
            scenario.scenario().terms(RevenueShare.class).forEach(term -> text.append(cap(scenario, term, screen)));
            text.append('\n').append(screen.table(values(results, scenario), INDENT));
            BeyondHorizon.sentences(scenario)
                    .forEach(sentence -> text.append('\n').append(screen.paragraph(sentence)));
        }
        DecisionWords.sentences(results).forEach(sentence -> text.append('\n').append(screen.paragraph(sentence)));
        results.convergences()
                .forEach(convergence -> text.append('\n').append(screen.paragraph(settled(results, convergence))));
        return text.append(PlanWords.halving(results.plan(), screen)).toString();
    }

    /** How far the precision that was wanted of a mean is reached, as a sentence. */
    static String settled(Results results, Convergence convergence) {
        Measure measure = convergence.precision().measure();
        return convergence.scenario() + ": mean of "
                + results.scenario(convergence.scenario())
                        .map(found -> HorizonWords.measure(found.scenario().horizon(), measure))
                        .orElseGet(measure::toString)
                + " "
                + Amounts.withError(
                        convergence.last().mean(), convergence.last().standardError()) + "; precision "
                + (convergence.isMet(results.plan()) ? "" : "not ") + "reached after "
                + Amounts.count(convergence.last().paths()) + " paths: "
                + convergence.precision() + ".";
    }

    /** The years, and the time after them where anything is due then, in groups that fit the width. */
    private static List<List<Period>> periods(ScenarioResults results) {
        Horizon horizon = results.scenario().horizon();
        List<Period> periods = new ArrayList<>(Period.years(horizon));
        if (results.scenario().terms(RevenueShare.class).stream()
                .anyMatch(term -> results.summary(Metrics.share(term.name()), Period.AFTER)
                        .isPresent())) {
            periods.add(Period.AFTER);
        }
        int inARow = HorizonWords.hasPartialYears(horizon) ? PARTIAL_PERIODS_IN_A_ROW : PERIODS_IN_A_ROW;
        List<List<Period>> groups = new ArrayList<>();
        for (int i = 0; i < periods.size(); i += inARow) {
            groups.add(periods.subList(i, Math.min(periods.size(), i + inARow)));
        }
        return groups;
    }

    private static TextTable byPeriod(ScenarioResults results, List<Period> periods) {
        TextTable table = new TextTable(2);
        Horizon horizon = results.scenario().horizon();
        List<Integer> years =
                periods.stream().filter(Period::isYear).map(Period::year).toList();
        table.row(row("", "", periods.stream().map(period -> HorizonWords.period(horizon, period))));
        percentiles(table, results, periods, "revenue", Metrics.REVENUE);
        for (RevenueShare term : results.scenario().terms(RevenueShare.class)) {
            percentiles(table, results, periods, term.name() + " paid", Metrics.share(term.name()));
            results.date(Metrics.cap(term.name()))
                    .filter(curve -> !years.isEmpty())
                    .ifPresent(curve -> {
                        table.row(row(
                                "its cap reached", "", years.stream().map(year -> Probabilities.cell(curve.by(year)))));
                        table.row(row("", "±", years.stream().map(year -> Probabilities.error(curve.by(year)))));
                    });
        }
        return table;
    }

    private static void percentiles(
            TextTable table, ScenarioResults results, List<Period> periods, String label, Metric metric) {
        List<Summary> summaries = periods.stream()
                .flatMap(period -> results.summary(metric, period).stream())
                .toList();
        if (summaries.isEmpty()) {
            return;
        }
        int decimals = decimals(summaries.stream().mapToDouble(Summary::p90));
        for (int percent : SHOWN_PERCENTS) {
            table.row(row(
                    percent == SHOWN_PERCENTS.get(0) ? label : "",
                    "P" + percent,
                    summaries.stream()
                            .map(summary -> Amounts.fixed(summary.quantiles().at(percent), decimals))));
            table.row(row(
                    "",
                    "±",
                    summaries.stream()
                            .map(summary -> Amounts.error(summary.quantiles().error(percent)))));
        }
    }

    /** The number of decimals, at least one, that shows three significant digits of the largest number. */
    private static int decimals(DoubleStream numbers) {
        return Math.max(1, Amounts.decimals(numbers.map(Math::abs).max().orElse(0), 3));
    }

    private static List<String> row(String label, String detail, Stream<String> cells) {
        return Stream.concat(Stream.of(label, detail), cells).toList();
    }

    /** Lines about the date at which the cap of a share is reached. */
    static String cap(ScenarioResults results, RevenueShare term, Screen screen) {
        String line = results.date(Metrics.cap(term.name()))
                .map(curve -> "Cap of " + term.name() + ": reached by "
                        + curve.horizon().to() + " on "
                        + Probabilities.text(curve.everHappens())
                        + " of paths" + median(curve))
                .orElse("No cap on " + term.name());
        return screen.paragraph(INDENT, INDENT + INDENT, line);
    }

    private static String median(DateCurve curve) {
        return curve.median().map(month -> ", on half of these by " + month).orElse("");
    }

    private static TextTable values(Results results, ScenarioResults scenarioResults) {
        Scenario scenario = scenarioResults.scenario();
        TextTable table = new TextTable(1);
        List<String> header =
                Stream.of("net present value", "mean", "P10", "P50", "P90").collect(Collectors.toList());
        boolean isEverNegative = !PartyOrder.losing(results).isEmpty();
        if (isEverNegative) {
            header.add("P(< 0)");
        }
        results.comparison(scenario.name()).map(Comparison::baseline).ifPresent(name -> header.add("less " + name));
        table.row(header);
        List<Party> parties = PartyOrder.gaining(results);
        int decimals = decimals(parties.stream()
                .flatMap(party -> scenarioResults.summary(Metrics.gain(party.name()), Period.NPV).stream())
                .mapToDouble(value -> Math.max(Math.abs(value.p10()), Math.abs(value.p90()))));
        for (Party party : parties) {
            scenarioResults.summary(Metrics.gain(party.name()), Period.NPV).ifPresent(value -> {
                table.row(value(results, scenario, party, value, decimals, isEverNegative));
                table.row(errors(value, isEverNegative));
            });
        }
        return table;
    }

    private static List<String> value(
            Results results, Scenario scenario, Party party, Summary value, int decimals, boolean isEverNegative) {
        List<String> row =
                new ArrayList<>(List.of(party.title(), Amounts.withError(value.mean(), value.standardError())));
        SHOWN_PERCENTS.forEach(
                percent -> row.add(Amounts.fixed(value.quantiles().at(percent), decimals)));
        if (isEverNegative) {
            row.add(Probabilities.cell(value.negative()));
        }
        results.comparison(scenario.name())
                .flatMap(comparison -> comparison.difference(Metrics.gain(party.name()), Period.NPV))
                .ifPresent(difference -> row.add(Amounts.change(difference.mean(), difference.standardError())));
        return row;
    }

    /** The standard errors below the percentiles and the probability of a party. */
    private static List<String> errors(Summary value, boolean isEverNegative) {
        List<String> row = new ArrayList<>(List.of("", "±"));
        SHOWN_PERCENTS.forEach(
                percent -> row.add(Amounts.error(value.quantiles().error(percent))));
        if (isEverNegative) {
            row.add(Probabilities.error(value.negative()));
        }
        return row;
    }
}
