package org.entente.reporting.score;

import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.score.AmountScore;
import org.entente.simulation.score.Band;
import org.entente.simulation.score.DateScore;
import org.entente.simulation.score.ScenarioScore;
import org.entente.simulation.score.Score;
import org.entente.simulation.score.Unscored;

/** The text of a score: what was foretold and what came, the bands, the dates. */
final class ScoreText {

    private ScoreText() {}

    /** The text of {@code score}. */
    static String text(Score score, ScoreWords words) {
        StringBuilder text = new StringBuilder(TextTable.paragraph(
                "What was foretold, held to what was reported after " + score.known() + ". " + ScoreWords.ONE_DRAW));
        score.scenarios().forEach(scenario -> text.append('\n').append(scenario(scenario, words)));
        return text.toString();
    }

    private static String scenario(ScenarioScore scenario, ScoreWords words) {
        MoneyWords money = words.money(scenario.scenario());
        StringBuilder text =
                new StringBuilder(TextTable.paragraph(words.title(scenario) + ", amounts in " + money.plural() + "."));
        if (!scenario.amounts().isEmpty()) {
            text.append('\n').append(amounts(scenario, words).text("  "));
            text.append('\n').append(coverage(scenario).text("  "));
        }
        if (!scenario.dates().isEmpty()) {
            text.append('\n').append(dates(scenario, words).text("  "));
        }
        scenario.skill()
                .ifPresent(skill -> text.append('\n')
                        .append(TextTable.paragraph(
                                "Its interval score is " + ScoreWords.skill(skill) + " than growth carried on.")));
        String left = left(scenario);
        return left.isEmpty() ? text.toString() : text.append('\n').append(left).toString();
    }

    private static TextTable amounts(ScenarioScore scenario, ScoreWords words) {
        TextTable table = new TextTable(1);
        table.row(List.of("reported", "actual", "P10", "P50", "P90", "fell", "score", "growth carried on"));
        for (AmountScore amount : scenario.amounts()) {
            table.row(List.of(
                    words.title(scenario.scenario(), amount.actual()),
                    Amounts.brief(amount.actual().value()),
                    Amounts.brief(amount.forecast().at(10)),
                    Amounts.brief(amount.forecast().at(50)),
                    Amounts.brief(amount.forecast().at(90)),
                    ScoreWords.place(amount),
                    Amounts.brief(amount.intervalScore().total()),
                    amount.carried().map(Amounts::brief).orElse("")));
        }
        return table;
    }

    private static TextTable coverage(ScenarioScore scenario) {
        TextTable table = new TextTable(1);
        table.row(List.of("band", "should hold", "held", "of", "95 % interval of as many independent trials"));
        for (Band band : Band.values()) {
            Proportion held = scenario.coverage(band);
            table.row(List.of(
                    ScoreWords.ends(band),
                    band.percent() + " %",
                    Long.toString(held.count()),
                    Long.toString(held.paths()),
                    ScoreWords.interval(held)));
        }
        return table;
    }

    private static TextTable dates(ScenarioScore scenario, ScoreWords words) {
        TextTable table = new TextTable(1);
        table.row(List.of("by then", "happened", "probability", "Brier score"));
        for (DateScore date : scenario.dates()) {
            table.row(List.of(
                    words.title(scenario.scenario(), date.actual()),
                    date.actual().value() == 1 ? "yes" : "no",
                    Amounts.percent(date.probability()),
                    Amounts.brief(date.brier())));
        }
        return table;
    }

    /** A sentence for each reason not to score, with the observations. */
    static String left(ScenarioScore scenario) {
        List<String> reasons = new ArrayList<>();
        scenario.unscored().stream().map(Unscored::reason).distinct().forEach(reasons::add);
        StringBuilder text = new StringBuilder();
        for (String reason : reasons) {
            List<String> labels = scenario.unscored().stream()
                    .filter(observation -> observation.reason().equals(reason))
                    .map(observation -> observation.actual().label())
                    .toList();
            text.append(TextTable.paragraph("Not scored: " + String.join(", ", labels)
                    + (labels.size() == 1 ? " " : "; each ") + reason + "."));
        }
        return text.toString();
    }
}
