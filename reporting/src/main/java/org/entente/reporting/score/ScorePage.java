package org.entente.reporting.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.reporting.analysis.AnalysisPage;
import org.entente.reporting.analysis.AnalysisPage.Named;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MoneyWords;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.score.AmountScore;
import org.entente.simulation.score.Band;
import org.entente.simulation.score.DateScore;
import org.entente.simulation.score.ScenarioScore;
import org.entente.simulation.score.Score;
import org.entente.simulation.score.Unscored;
import org.entente.simulation.score.WeightedIntervalScore;

/** The page of a score: how often bands held what came, what surprised, and every number. */
final class ScorePage {

    /** The heads of amounts. */
    static final List<String> COLUMNS = List.of(
            "Reported",
            "Actual",
            "P10",
            "Median",
            "P90",
            "Where it fell",
            "Score",
            "Width",
            "Came above",
            "Came below",
            "CRPS",
            "Growth carried on",
            "Skill");

    private static final int MAX_SURPRISES = 3;

    private final Score score;
    private final ScoreWords words;

    ScorePage(Score score, ScoreWords words) {
        this.score = score;
        this.words = words;
    }

    /** The page of {@code score}. */
    static AnalysisPage page(Score score, ScoreWords words) {
        return new ScorePage(score, words).page();
    }

    private AnalysisPage page() {
        List<String> answers = new ArrayList<>();
        List<Named> tables = new ArrayList<>();
        for (ScenarioScore scenario : score.scenarios()) {
            answers.addAll(answers(scenario));
            tables.addAll(tables(scenario));
        }
        answers.add(ScoreWords.ONE_DRAW);
        return new AnalysisPage(
                "How good the forecast was",
                score.scenarios().stream().map(words::title).collect(Collectors.joining(" · ")) + ", held to what was"
                        + " reported after " + score.known(),
                answers,
                "The weighted interval score is in the unit of the amount, and 0 at best. It is the sum of what the"
                        + " width of the bands costs, of what came above them, and of what came below. Growth carried on"
                        + " is the yardstick: the growth between the last two amounts that were known, without a width."
                        + " Intervals of coverage are those of as many independent trials, which these are not.",
                tables,
                Optional.empty());
    }

    private List<String> answers(ScenarioScore scenario) {
        List<String> answers = new ArrayList<>();
        String title = words.title(scenario);
        if (scenario.amounts().isEmpty() && scenario.dates().isEmpty()) {
            return List.of(title + ": nothing that was reported can be held against it.");
        }
        if (!scenario.amounts().isEmpty()) {
            Proportion held = scenario.coverage(Band.EIGHTY);
            answers.add(title + ": of " + held.paths() + " reported amounts, " + held.count()
                    + " fell between the 10th and the 90th percentile, which should hold 80 %"
                    + scenario.skill()
                            .map(skill ->
                                    "; the forecast scored " + ScoreWords.skill(skill) + " than growth carried on")
                            .orElse("")
                    + ".");
        }
        scenario.amounts().stream()
                .filter(amount -> !amount.isHit(Band.NINETY))
                .sorted(Comparator.comparingDouble(amount -> amount.isHit(Band.NINETY_EIGHT)
                        ? 1
                        : -amount.intervalScore().total()))
                .limit(MAX_SURPRISES)
                .forEach(amount -> answers.add(surprise(scenario, amount)));
        scenario.brier()
                .ifPresent(brier -> answers.add("Of what may happen, the mean Brier score is " + Amounts.brief(brier)
                        + ": 0 is a sure and right forecast, 0.25 a coin."));
        return answers;
    }

    private String surprise(ScenarioScore scenario, AmountScore amount) {
        MoneyWords money = words.money(scenario.scenario());
        return words.title(scenario.scenario(), amount.actual()) + ", surprised: "
                + money.brief(amount.actual().value()) + " came, " + ScoreWords.place(amount) + ", where "
                + money.brief(amount.forecast().at(5)) + " to "
                + money.brief(amount.forecast().at(95))
                + " were to be expected.";
    }

    private List<Named> tables(ScenarioScore scenario) {
        String name = score.scenarios().size() > 1 ? scenario.scenario() + ": " : "";
        List<Named> tables = new ArrayList<>();
        if (!scenario.amounts().isEmpty()) {
            tables.add(Named.shown(name + "Amounts", amounts(scenario)));
            tables.add(Named.shown(name + "Bands", bands(scenario)));
        }
        if (!scenario.dates().isEmpty()) {
            tables.add(Named.shown(name + "Dates", dates(scenario)));
        }
        if (!scenario.unscored().isEmpty()) {
            tables.add(Named.folded(name + "Not scored", unscored(scenario)));
        }
        return tables;
    }

    private HtmlTable amounts(ScenarioScore scenario) {
        List<List<HtmlCell>> rows =
                scenario.amounts().stream().map(amount -> row(scenario, amount)).toList();
        return new HtmlTable(
                "What was foretold and what came: " + words.title(scenario) + ", "
                        + words.money(scenario.scenario()).label(),
                COLUMNS,
                rows,
                false);
    }

    /** The cells of an amount, for {@link #COLUMNS}. */
    List<HtmlCell> row(ScenarioScore scenario, AmountScore amount) {
        WeightedIntervalScore interval = amount.intervalScore();
        return List.of(
                HtmlCell.of(words.title(scenario.scenario(), amount.actual())),
                HtmlCell.of(amount.actual().value()),
                HtmlCell.of(amount.forecast().at(10)),
                HtmlCell.of(amount.forecast().at(50)),
                HtmlCell.of(amount.forecast().at(90)),
                HtmlCell.of(ScoreWords.place(amount)),
                HtmlCell.of(interval.total()),
                HtmlCell.of(interval.dispersion()),
                HtmlCell.of(interval.underprediction()),
                HtmlCell.of(interval.overprediction()),
                HtmlCell.of(amount.whole().crps()),
                cell(amount.carried()),
                amount.skill()
                        .map(skill -> HtmlCell.of(ScoreWords.skill(skill), skill))
                        .orElse(HtmlCell.of("")));
    }

    private static HtmlCell cell(Optional<Double> number) {
        return number.map(HtmlCell::of).orElse(HtmlCell.of(""));
    }

    private HtmlTable bands(ScenarioScore scenario) {
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (Band band : Band.values()) {
            Proportion held = scenario.coverage(band);
            rows.add(List.of(
                    HtmlCell.of(ScoreWords.ends(band)),
                    HtmlCell.of(band.percent() + " %", band.percent()),
                    HtmlCell.of(ScoreWords.held(held), (double) held.count()),
                    HtmlCell.of(Amounts.percent(held.value()), held.value()),
                    HtmlCell.of(ScoreWords.interval(held))));
        }
        return new HtmlTable(
                "How often bands held what came: " + words.title(scenario),
                List.of("Band", "Should hold", "Held", "Part", "95 % interval of independent trials"),
                rows,
                false);
    }

    HtmlTable dates(ScenarioScore scenario) {
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (DateScore date : scenario.dates()) {
            rows.add(List.of(
                    HtmlCell.of(words.title(scenario.scenario(), date.actual())),
                    HtmlCell.of(date.actual().value() == 1 ? "yes" : "no"),
                    HtmlCell.of(Amounts.percent(date.probability()), date.probability()),
                    HtmlCell.of(date.brier())));
        }
        return new HtmlTable(
                "What may have happened: " + words.title(scenario),
                List.of("By then", "Happened", "Probability", "Brier score"),
                rows,
                false);
    }

    HtmlTable unscored(ScenarioScore scenario) {
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (Unscored observation : scenario.unscored()) {
            rows.add(List.of(
                    HtmlCell.of(observation.actual().label()),
                    HtmlCell.of(observation.actual().value()),
                    HtmlCell.of(ScoreWords.sentence("it " + observation.reason() + "."))));
        }
        return new HtmlTable(
                "What is not scored: " + words.title(scenario), List.of("Reported", "Actual", "Why"), rows, false);
    }
}
