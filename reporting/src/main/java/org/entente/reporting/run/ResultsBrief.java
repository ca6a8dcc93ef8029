package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.entente.model.Party;
import org.entente.model.Scenario;
import org.entente.model.term.RevenueShare;
import org.entente.reporting.findings.BeyondHorizon;
import org.entente.reporting.findings.Findings;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.PlanWords;
import org.entente.reporting.words.Probabilities;
import org.entente.reporting.words.Screen;
import org.entente.reporting.words.TermWords;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/**
 * The results of a run on one screen. One scenario, against its baseline if there is one, has the value to each party,
 * then revenue and shares by year; several scenarios have a row each. {@link ResultsText} has all numbers.
 */
public final class ResultsBrief {

    private static final String INDENT = "  ";
    private static final List<Integer> PERCENTS = List.of(10, 50, 90);

    /** Below the text: an empty line, the folder and the prompt of the shell. */
    private static final int LINES_BELOW = 3;

    private static final int MAX_SHARES = 3;
    private static final int MIN_PARTIES = 3;

    private final Results results;
    private final Screen screen;
    private final List<Party> parties;

    private ResultsBrief(Results results, Screen screen) {
        this.results = results;
        this.screen = screen;
        this.parties = byImportance(results);
    }

    /** The text of {@code results}, as much as {@code screen} holds. */
    public static String text(Results results, Screen screen) {
        ResultsBrief brief = new ResultsBrief(results, screen);
        List<ScenarioResults> shown = brief.shown();
        return shown.size() == 1 ? brief.fitting(shown.get(0)) : brief.overview(shown);
    }

    /** The scenarios that are compared with the baseline; all of them if that is none or one. */
    private List<ScenarioResults> shown() {
        List<ScenarioResults> compared = results.scenarios().stream()
                .filter(scenario ->
                        results.comparison(scenario.scenario().name()).isPresent())
                .toList();
        return compared.size() == 1 ? compared : results.scenarios();
    }

    /** The parties that gain anything, those first whose value is the largest in some scenario. */
    private static List<Party> byImportance(Results results) {
        ToDoubleFunction<Party> size = party -> results.scenarios().stream()
                .flatMap(scenario -> value(scenario, party).stream())
                .mapToDouble(value -> Math.abs(value.mean()))
                .max()
                .orElse(0);
        return PartyOrder.gaining(results).stream()
                .sorted(Comparator.comparingDouble(size).reversed())
                .toList();
    }

    private static Optional<Summary> value(ScenarioResults scenario, Party party) {
        return scenario.summary(Metrics.gain(party.name()), Period.NPV);
    }

    /**
     * How much of one scenario is shown.
     *
     * @param parties the number of parties
     * @param isRevenueSpread whether revenue has P10 and P90 beside its median
     * @param isShareSpread whether shares have them
     * @param hasAnswer whether the answer stands first, as a sentence
     * @param hasSentences whether sentences tell of caps and of what lies beyond the horizon
     */
    private record Layout(
            int parties, boolean isRevenueSpread, boolean isShareSpread, boolean hasAnswer, boolean hasSentences) {}

    /** From the most to the least: the answer is the last to go. */
    private List<Layout> layouts() {
        int all = parties.size();
        List<Layout> layouts = new ArrayList<>(List.of(
                new Layout(all, true, true, true, true),
                new Layout(all, true, true, true, false),
                new Layout(all, true, false, true, false),
                new Layout(all, false, false, true, false)));
        for (int fewer = all - 1; fewer >= MIN_PARTIES; fewer--) {
            layouts.add(new Layout(fewer, false, false, true, false));
        }
        for (int fewer = all; fewer >= MIN_PARTIES; fewer--) {
            layouts.add(new Layout(fewer, false, false, false, false));
        }
        return layouts;
    }

    /** The most of {@code scenario} that fits; the least if nothing does. */
    private String fitting(ScenarioResults scenario) {
        String text = "";
        for (Layout layout : layouts()) {
            text = one(scenario, layout);
            if (screen.holds(text, LINES_BELOW)) {
                return text;
            }
        }
        return text;
    }

    private String one(ScenarioResults scenario, Layout layout) {
        List<Party> shown = parties.subList(0, layout.parties);
        Optional<Comparison> comparison = results.comparison(scenario.scenario().name());
        StringBuilder text = new StringBuilder(screen.paragraph(named(scenario.scenario())
                + comparison
                        .map(found -> ", against " + title(found.baseline()))
                        .orElse("") + ". " + unit()));
        if (layout.hasAnswer) {
            Findings.sentences(results, scenario).stream()
                    .findFirst()
                    .ifPresent(answer -> text.append('\n').append(screen.paragraph(answer)));
        }
        text.append('\n').append(values(scenario, shown));
        text.append(missing(parties.size() - shown.size(), "party", "parties"));
        text.append('\n').append(byYear(scenario, layout));
        if (layout.hasSentences) {
            shares(scenario).forEach(share -> text.append(ResultsText.cap(scenario, share, screen)));
            BeyondHorizon.sentences(scenario)
                    .forEach(sentence -> text.append('\n').append(screen.paragraph(sentence)));
        }
        return text.append(foot(errors(List.of(scenario), shown))).toString();
    }

    private String title(String scenario) {
        return results.scenario(scenario).map(found -> named(found.scenario())).orElse(scenario);
    }

    /** The title of {@code scenario} with its name. */
    private static String named(Scenario scenario) {
        return scenario.title().equals(scenario.name())
                ? scenario.name()
                : scenario.title() + " (" + scenario.name() + ")";
    }

    private String unit() {
        return MoneyWords.of(results).capitalised() + "; " + PlanWords.paths(results) + ".";
    }

    private static String missing(int count, String one, String several) {
        return count == 0 ? "" : INDENT + "and " + count + " more " + (count == 1 ? one : several) + "\n";
    }

    /** The values of {@code shown} parties, with as many columns as the screen holds. */
    private String values(ScenarioResults scenario, List<Party> shown) {
        Optional<Comparison> comparison = results.comparison(scenario.scenario().name());
        boolean isEverNegative = !PartyOrder.losing(results).isEmpty();
        TextTable full = values(scenario, shown, comparison, isEverNegative, true);
        return INDENT.length() + full.width() <= screen.columns()
                ? screen.table(full, INDENT)
                : screen.table(values(scenario, shown, comparison, isEverNegative, false), INDENT);
    }

    private TextTable values(
            ScenarioResults scenario,
            List<Party> shown,
            Optional<Comparison> comparison,
            boolean isEverNegative,
            boolean isFull) {
        TextTable table = new TextTable(1);
        List<String> header = new ArrayList<>(List.of(isFull ? "Net present value" : "Present value", "mean"));
        PERCENTS.forEach(percent -> header.add("P" + percent));
        if (isEverNegative) {
            header.add("P(< 0)");
        }
        comparison.ifPresent(found -> {
            header.add(isFull ? "mean change" : "change");
            header.add("P(gains)");
        });
        table.row(header);
        int decimals = decimals(shown.stream().flatMap(party -> value(scenario, party).stream()));
        for (Party party : shown) {
            value(scenario, party).ifPresent(value -> {
                List<String> row = new ArrayList<>(List.of(
                        party.title(),
                        isFull
                                ? Amounts.withError(value.mean(), value.standardError())
                                : Amounts.fixed(value.mean(), decimals)));
                PERCENTS.forEach(
                        percent -> row.add(Amounts.fixed(value.quantiles().at(percent), decimals)));
                if (isEverNegative) {
                    row.add(Probabilities.cell(value.negative()));
                }
                comparison
                        .flatMap(found -> found.difference(Metrics.gain(party.name()), Period.NPV))
                        .ifPresent(difference -> row.addAll(change(difference, isFull)));
                table.row(row);
            });
        }
        return table;
    }

    private static List<String> change(Difference difference, boolean isFull) {
        if (difference.isNone()) {
            return List.of("unchanged", "");
        }
        return List.of(
                isFull ? Amounts.change(difference.mean(), difference.standardError()) : signed(difference.mean()),
                Probabilities.cell(difference.positive()));
    }

    private static String signed(double value) {
        String text = Amounts.brief(value);
        return value > 0 && !text.equals("0") ? "+" + text : text;
    }

    /** The decimals, at least one, that show three digits of the largest P10 or P90. */
    private static int decimals(Stream<Summary> values) {
        double largest = values.mapToDouble(value -> Math.max(Math.abs(value.p10()), Math.abs(value.p90())))
                .max()
                .orElse(0);
        return Math.max(1, Amounts.decimals(largest, 3));
    }

    private List<RevenueShare> shares(ScenarioResults scenario) {
        return scenario.scenario().terms(RevenueShare.class).stream()
                .sorted(Comparator.comparingDouble(
                        (RevenueShare share) -> scenario.summary(Metrics.share(share.name()), Period.TOTAL)
                                .map(total -> -Math.abs(total.mean()))
                                .orElse(0.0)))
                .limit(MAX_SHARES)
                .toList();
    }

    /** Revenue and the largest shares by year, with as many years as the screen holds. */
    private String byYear(ScenarioResults scenario, Layout layout) {
        List<Period> years = Period.years(scenario.scenario().horizon());
        TextTable table = byYear(scenario, years, layout);
        for (int step = 2; INDENT.length() + table.narrowest() > screen.columns() && step <= years.size(); step++) {
            int every = step;
            List<Period> some = years.stream()
                    .filter(year -> (years.size() - 1 - years.indexOf(year)) % every == 0)
                    .toList();
            table = byYear(scenario, some, layout);
        }
        int shares = scenario.scenario().terms(RevenueShare.class).size();
        return screen.table(table, INDENT)
                + missing(Math.max(0, shares - MAX_SHARES), "revenue share", "revenue shares");
    }

    private TextTable byYear(ScenarioResults scenario, List<Period> years, Layout layout) {
        TextTable table = new TextTable(2);
        table.row(row(
                "By year",
                "",
                years.stream()
                        .map(year -> HorizonWords.period(scenario.scenario().horizon(), year))));
        amounts(table, scenario, years, "Revenue", Metrics.REVENUE, layout.isRevenueSpread);
        for (RevenueShare share : shares(scenario)) {
            String title = TermWords.title(scenario.scenario(), share.name());
            amounts(table, scenario, years, title, Metrics.share(share.name()), layout.isShareSpread);
            scenario.date(Metrics.cap(share.name()))
                    .ifPresent(curve -> table.row(row(
                            "  its cap is reached",
                            "",
                            years.stream().map(year -> Probabilities.cell(curve.by(year.year()))))));
        }
        return table;
    }

    private static void amounts(
            TextTable table,
            ScenarioResults scenario,
            List<Period> years,
            String title,
            Metric metric,
            boolean isSpread) {
        List<Summary> summaries = years.stream()
                .flatMap(year -> scenario.summary(metric, year).stream())
                .toList();
        if (summaries.size() < years.size()) {
            return;
        }
        int decimals = decimals(summaries.stream());
        for (int percent : isSpread ? PERCENTS : List.of(50)) {
            boolean isFirst = percent == PERCENTS.get(0) || !isSpread;
            table.row(row(
                    isFirst ? title : "",
                    "P" + percent,
                    summaries.stream()
                            .map(summary -> Amounts.fixed(summary.quantiles().at(percent), decimals))));
        }
    }

    private static List<String> row(String label, String detail, Stream<String> cells) {
        return Stream.concat(Stream.of(label, detail), cells).toList();
    }

    /** The largest standard errors of the values of {@code shown} parties, and where all are. */
    private String errors(List<ScenarioResults> scenarios, List<Party> shown) {
        double ofMeans = 0;
        double ofChanges = 0;
        for (ScenarioResults scenario : scenarios) {
            for (Party party : shown) {
                ofMeans = Math.max(
                        ofMeans,
                        value(scenario, party).map(Summary::standardError).orElse(0.0));
                ofChanges = Math.max(
                        ofChanges,
                        results.comparison(scenario.scenario().name())
                                .flatMap(found -> found.difference(Metrics.gain(party.name()), Period.NPV))
                                .map(Difference::standardError)
                                .orElse(0.0));
            }
        }
        return "Standard errors of means are at most " + Amounts.error(ofMeans)
                + (results.comparisons().isEmpty() ? "" : ", of changes " + Amounts.error(ofChanges))
                + "; '--all' prints every number with its error.";
    }

    private String foot(String errors) {
        StringBuilder text = new StringBuilder("\n");
        DecisionWords.sentences(results).forEach(sentence -> text.append(screen.paragraph(sentence)));
        results.convergences()
                .forEach(convergence -> text.append(screen.paragraph(ResultsText.settled(results, convergence))));
        return text.append(screen.paragraph(errors)).toString();
    }

    /** Several scenarios: the mean value to each party, and its change from the baseline, a row for each scenario. */
    private String overview(List<ScenarioResults> scenarios) {
        String head = screen.paragraph("Mean net present value to each party. " + unit());
        Optional<String> baseline =
                results.comparisons().stream().map(Comparison::baseline).findFirst();
        int tables = baseline.isPresent() ? 2 : 1;
        for (int rows = scenarios.size(); ; rows--) {
            List<ScenarioResults> shown = scenarios.subList(0, rows);
            StringBuilder text = new StringBuilder(head).append('\n').append(table(shown, false));
            baseline.ifPresent(name -> text.append('\n')
                    .append(screen.paragraph("Mean change from " + title(name) + "."))
                    .append('\n')
                    .append(table(
                            shown.stream()
                                    .filter(one -> results.comparison(
                                                    one.scenario().name())
                                            .isPresent())
                                    .toList(),
                            true)));
            text.append(missing(scenarios.size() - rows, "scenario", "scenarios"));
            text.append(foot(errors(shown, parties)));
            if (rows <= tables || screen.holds(text.toString(), LINES_BELOW)) {
                return text.toString();
            }
        }
    }

    /** A row for each scenario, a column for each of the largest parties that the screen holds. */
    private String table(List<ScenarioResults> scenarios, boolean isChange) {
        int shown = parties.size();
        TextTable table = table(scenarios, isChange, shown);
        while (shown > 1 && INDENT.length() + table.width() > screen.columns()) {
            shown--;
            table = table(scenarios, isChange, shown);
        }
        return screen.table(table, INDENT) + missing(parties.size() - shown, "party", "parties");
    }

    private TextTable table(List<ScenarioResults> scenarios, boolean isChange, int columns) {
        TextTable table = new TextTable(1);
        List<Party> shown = parties.subList(0, columns);
        table.row(Stream.concat(Stream.of(""), shown.stream().map(Party::title)).toList());
        for (ScenarioResults scenario : scenarios) {
            table.row(Stream.concat(
                            Stream.of(scenario.scenario().name()),
                            shown.stream().map(party -> isChange ? change(scenario, party) : mean(scenario, party)))
                    .toList());
        }
        return table;
    }

    private static String mean(ScenarioResults scenario, Party party) {
        return value(scenario, party).map(value -> Amounts.brief(value.mean())).orElse("–");
    }

    private String change(ScenarioResults scenario, Party party) {
        return results.comparison(scenario.scenario().name())
                .flatMap(found -> found.difference(Metrics.gain(party.name()), Period.NPV))
                .map(difference -> difference.isNone() ? "unchanged" : signed(difference.mean()))
                .orElse("–");
    }
}
