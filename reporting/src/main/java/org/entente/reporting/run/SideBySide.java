package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.Party;
import org.entente.model.term.RevenueShare;
import org.entente.reporting.findings.Findings;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.Probabilities;
import org.entente.reporting.words.ScenarioTitles;
import org.entente.reporting.words.TermWords;
import org.entente.reporting.words.Unbroken;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/**
 * All scenarios of a run side by side: the answer of each in a sentence, and a table of key figures with a column for
 * each scenario. The baseline comes first.
 *
 * @param baseline the title of the baseline; empty without one
 * @param answers the answer of each scenario
 * @param figures the key figures
 */
record SideBySide(String baseline, List<Answer> answers, HtmlTable figures) {

    /** The fewest scenarios that are shown side by side; two are compared where the second one is shown. */
    private static final int FEWEST = 3;

    /** The answer of a scenario: its title and a sentence. */
    record Answer(String title, String sentence) {}

    /** The scenarios of {@code results}; empty for a run of few. */
    static Optional<SideBySide> of(Results results) {
        if (results.scenarios().size() < FEWEST) {
            return Optional.empty();
        }
        ScenarioTitles titles = ScenarioTitles.of(results);
        return Optional.of(new SideBySide(
                results.comparisons().stream()
                        .findFirst()
                        .map(Comparison::baseline)
                        .map(titles::title)
                        .orElse(""),
                results.scenarios().stream()
                        .flatMap(scenario -> Findings.sentences(results, scenario).stream()
                                .limit(1)
                                .map(sentence -> new Answer(
                                        titles.title(scenario.scenario().name()), Unbroken.sentence(sentence))))
                        .toList(),
                new Rows(results, titles).table()));
    }

    /** The rows of the table, which grow. */
    private static final class Rows {

        private final Results results;
        private final ScenarioTitles titles;
        private final List<List<HtmlCell>> rows = new ArrayList<>();

        Rows(Results results, ScenarioTitles titles) {
            this.results = results;
            this.titles = titles;
        }

        HtmlTable table() {
            List<Party> parties = PartyOrder.gaining(results);
            for (Party party : parties) {
                row(party.title() + ": value", scenario -> npv(scenario, party).map(Rows::amount));
            }
            for (Party party : parties) {
                row(
                        party.title() + ": difference",
                        scenario -> difference(scenario, party).map(Rows::change));
            }
            for (Party party : parties) {
                row(
                        party.title() + ": better off in",
                        scenario -> difference(scenario, party)
                                .map(gap ->
                                        HtmlCell.of(Probabilities.cell(gap.positive()), gap.probabilityPositive())));
            }
            PartyOrder.losing(results)
                    .forEach(party -> row(
                            party.title() + ": loses in",
                            scenario -> npv(scenario, party)
                                    .map(npv -> HtmlCell.of(
                                            Probabilities.cell(npv.negative()), npv.probabilityNegative()))));
            revenue();
            shares();
            List<String> header = new ArrayList<>(List.of("Mean (P10 to P90), or part of the paths"));
            results.scenarios()
                    .forEach(scenario -> header.add(
                            titles.title(scenario.scenario().name()) + (isBaseline(scenario) ? " (baseline)" : "")));
            return new HtmlTable(
                    "Key figures by scenario, " + MoneyWords.of(results).label()
                            + "; values are net present values, differences and"
                            + " better off are against the baseline",
                    header,
                    rows,
                    false);
        }

        private boolean isBaseline(ScenarioResults scenario) {
            return results.comparisons().stream()
                    .anyMatch(compared ->
                            compared.baseline().equals(scenario.scenario().name()));
        }

        private Optional<Summary> npv(ScenarioResults scenario, Party party) {
            return scenario.summary(Metrics.gain(party.name()), Period.NPV);
        }

        private Optional<Difference> difference(ScenarioResults scenario, Party party) {
            return results.comparison(scenario.scenario().name())
                    .flatMap(compared -> compared.difference(Metrics.gain(party.name()), Period.NPV))
                    .filter(gap -> !gap.isNone());
        }

        private void revenue() {
            row("Revenue in the last year", scenario -> {
                int last = scenario.scenario().horizon().lastYear();
                return scenario.summary(
                                Metrics.REVENUE,
                                Period.ofYear(scenario.scenario().fiscalYear(), last))
                        .filter(summary -> summary.maximum() > 0)
                        .map(Rows::amount);
            });
        }

        /** What is paid under each revenue share, and whether its cap is reached; shares of one name in one row. */
        private void shares() {
            results.scenarios().stream()
                    .flatMap(scenario -> scenario.scenario().terms(RevenueShare.class).stream()
                            .map(RevenueShare::name))
                    .distinct()
                    .forEach(name -> {
                        String title = title(name);
                        row(
                                title + ", paid in all",
                                scenario -> scenario.summary(Metrics.share(name), Period.TOTAL)
                                        .map(Rows::amount));
                        row(
                                title + ", cap reached",
                                scenario -> scenario.date(Metrics.cap(name))
                                        .map(DateCurve::everHappens)
                                        .map(ever -> HtmlCell.of(Probabilities.cell(ever), ever.value())));
                    });
        }

        private String title(String share) {
            return results.scenarios().stream()
                    .map(ScenarioResults::scenario)
                    .filter(scenario -> scenario.terms().containsKey(share))
                    .findFirst()
                    .map(scenario -> TermWords.title(scenario, share))
                    .orElse(share);
        }

        /** Adds a row unless no scenario has the figure. */
        private void row(String label, Function<ScenarioResults, Optional<HtmlCell>> figure) {
            List<Optional<HtmlCell>> cells =
                    results.scenarios().stream().map(figure).toList();
            if (cells.stream().anyMatch(Optional::isPresent)) {
                List<HtmlCell> row = new ArrayList<>(List.of(HtmlCell.of(label)));
                cells.forEach(cell -> row.add(cell.orElse(HtmlCell.of("–"))));
                rows.add(row);
            }
        }

        private static HtmlCell amount(Summary summary) {
            return HtmlCell.of(
                    Amounts.rounded(summary.mean()) + " (" + Amounts.rounded(summary.p10()) + " to "
                            + Amounts.rounded(summary.p90()) + ")",
                    summary.mean());
        }

        private static HtmlCell change(Difference gap) {
            return HtmlCell.of(
                    Amounts.rounded(gap.mean(), "+") + " (" + Amounts.rounded(gap.p10(), "+") + " to "
                            + Amounts.rounded(gap.p90(), "+") + ")",
                    gap.mean());
        }
    }
}
