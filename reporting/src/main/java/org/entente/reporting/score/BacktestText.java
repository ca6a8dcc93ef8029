package org.entente.reporting.score;

import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.TextTable;
import org.entente.reporting.words.Words;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.score.AmountScore;
import org.entente.simulation.score.Backtest;
import org.entente.simulation.score.Band;
import org.entente.simulation.score.DateScore;
import org.entente.simulation.score.ScenarioScore;
import org.entente.simulation.score.Score;

/** The text of a backtest: what was foretold from each origin and what came, the bands, the dates. */
final class BacktestText {

    private BacktestText() {}

    /** The text of {@code backtest}. */
    static String text(Backtest backtest, ScoreWords words) {
        ScenarioScore all = backtest.all();
        StringBuilder text = new StringBuilder(TextTable.paragraph(words.title(all) + ", forecast with what was known"
                + " at the end of " + origins(backtest) + ", and held to what was reported later. Amounts in "
                + words.money(all.scenario()).plural() + ". " + ScoreWords.ONE_DRAW));
        if (!all.amounts().isEmpty()) {
            text.append('\n').append(amounts(backtest, words).text("  "));
            text.append('\n').append(coverage(backtest, all).text("  "));
        }
        if (!all.dates().isEmpty()) {
            text.append('\n').append(dates(backtest, words).text("  "));
        }
        all.skill()
                .ifPresent(skill -> text.append('\n')
                        .append(TextTable.paragraph("The interval score of all is " + ScoreWords.skill(skill)
                                + " than growth carried on.")));
        String left = ScoreText.left(all(backtest, all));
        return left.isEmpty() ? text.toString() : text.append('\n').append(left).toString();
    }

    /** The scores, with what several origins leave out once. */
    private static ScenarioScore all(Backtest backtest, ScenarioScore all) {
        return backtest.origins().size() == 1
                ? all
                : new ScenarioScore(
                        all.scenario(),
                        all.amounts(),
                        all.dates(),
                        all.unscored().stream().distinct().toList());
    }

    /** The origins in words: {@code 2024-12 and 2025-12}. */
    static String origins(Backtest backtest) {
        List<String> names = backtest.origins().stream()
                .map(origin -> origin.known().toString())
                .toList();
        return Words.all(names);
    }

    private static TextTable amounts(Backtest backtest, ScoreWords words) {
        TextTable table = new TextTable(2);
        table.row(List.of("known to", "reported", "actual", "P10", "P50", "P90", "fell", "within", "score"));
        for (Score origin : backtest.origins()) {
            ScenarioScore scenario = origin.scenarios().get(0);
            for (AmountScore amount : scenario.amounts()) {
                table.row(List.of(
                        origin.known().toString(),
                        words.title(scenario.scenario(), amount.actual()),
                        Amounts.brief(amount.actual().value()),
                        Amounts.brief(amount.forecast().at(10)),
                        Amounts.brief(amount.forecast().at(50)),
                        Amounts.brief(amount.forecast().at(90)),
                        ScoreWords.place(amount),
                        ScoreWords.band(amount),
                        Amounts.brief(amount.intervalScore().total())));
            }
        }
        return table;
    }

    private static TextTable coverage(Backtest backtest, ScenarioScore all) {
        TextTable table = new TextTable(1);
        List<String> heads = new ArrayList<>(List.of("band", "should hold"));
        backtest.origins().forEach(origin -> heads.add("known to " + origin.known()));
        heads.addAll(List.of("held of all", "95 % interval of as many independent trials"));
        table.row(heads);
        for (Band band : Band.values()) {
            List<String> row = new ArrayList<>(List.of(ScoreWords.ends(band), band.percent() + " %"));
            backtest.origins()
                    .forEach(origin ->
                            row.add(ScoreWords.held(origin.scenarios().get(0).coverage(band))));
            Proportion held = all.coverage(band);
            row.addAll(List.of(ScoreWords.held(held), ScoreWords.interval(held)));
            table.row(row);
        }
        return table;
    }

    private static TextTable dates(Backtest backtest, ScoreWords words) {
        TextTable table = new TextTable(2);
        table.row(List.of("known to", "by then", "happened", "probability", "Brier score"));
        for (Score origin : backtest.origins()) {
            ScenarioScore scenario = origin.scenarios().get(0);
            for (DateScore date : scenario.dates()) {
                table.row(List.of(
                        origin.known().toString(),
                        words.title(scenario.scenario(), date.actual()),
                        date.actual().value() == 1 ? "yes" : "no",
                        Amounts.percent(date.probability()),
                        Amounts.brief(date.brier())));
            }
        }
        return table;
    }
}
