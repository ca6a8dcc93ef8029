package org.entente.reporting.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.reporting.analysis.AnalysisPage;
import org.entente.reporting.analysis.AnalysisPage.Named;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.score.AmountScore;
import org.entente.simulation.score.Backtest;
import org.entente.simulation.score.Band;
import org.entente.simulation.score.ScenarioScore;
import org.entente.simulation.score.Score;

/** The page of a backtest: how often bands held what came, from each origin and in all, and every number. */
final class BacktestPage {

    private final Backtest backtest;
    private final ScoreWords words;

    private BacktestPage(Backtest backtest, ScoreWords words) {
        this.backtest = backtest;
        this.words = words;
    }

    /** The page of {@code backtest}. */
    static AnalysisPage page(Backtest backtest, ScoreWords words) {
        return new BacktestPage(backtest, words).page();
    }

    private AnalysisPage page() {
        return new AnalysisPage(
                "How good forecasts were",
                words.title(backtest.all()) + ", forecast with what was known at the end of "
                        + BacktestText.origins(backtest),
                answers(),
                "Each forecast knows what was reported up to its origin, and is held to what was reported later. The"
                        + " weighted interval score is in the unit of the amount, and 0 at best. Intervals of coverage"
                        + " are those of as many independent trials, which these are not.",
                tables(),
                Optional.empty());
    }

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        backtest.origins().forEach(origin -> {
            ScenarioScore scenario = origin.scenarios().get(0);
            if (!scenario.amounts().isEmpty()) {
                answers.add("Known to " + origin.known() + ": " + held(scenario));
            }
        });
        if (backtest.origins().size() > 1 && !backtest.all().amounts().isEmpty()) {
            answers.add("From all origins: " + held(backtest.all()));
        }
        answers.add(ScoreWords.ONE_DRAW);
        return answers;
    }

    private static String held(ScenarioScore scenario) {
        Proportion held = scenario.coverage(Band.EIGHTY);
        return "of " + held.paths() + " reported amounts, " + held.count()
                + " fell between the 10th and the 90th percentile, which should hold 80 %"
                + scenario.skill()
                        .map(skill -> "; the forecast scored " + ScoreWords.skill(skill) + " than growth carried on")
                        .orElse("")
                + ".";
    }

    private List<Named> tables() {
        List<Named> tables = new ArrayList<>();
        if (!backtest.all().amounts().isEmpty()) {
            tables.add(Named.shown("Amounts", amounts()));
            tables.add(Named.shown("Bands", bands()));
        }
        for (Score origin : backtest.origins()) {
            ScenarioScore scenario = origin.scenarios().get(0);
            ScorePage page = new ScorePage(origin, words);
            if (!scenario.dates().isEmpty()) {
                tables.add(Named.shown("Dates after " + origin.known(), page.dates(scenario)));
            }
            if (!scenario.unscored().isEmpty()) {
                tables.add(Named.folded("Not scored after " + origin.known(), page.unscored(scenario)));
            }
        }
        return tables;
    }

    private HtmlTable amounts() {
        List<String> heads = new ArrayList<>(ScorePage.COLUMNS);
        heads.add(1, "Known to");
        heads.add("Narrowest band that holds it");
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (Score origin : backtest.origins()) {
            ScenarioScore scenario = origin.scenarios().get(0);
            for (AmountScore amount : scenario.amounts()) {
                List<HtmlCell> row = new ArrayList<>(new ScorePage(origin, words).row(scenario, amount));
                row.add(1, HtmlCell.of(origin.known().toString()));
                row.add(HtmlCell.of(ScoreWords.band(amount)));
                rows.add(row);
            }
        }
        return new HtmlTable(
                "What was foretold and what came: "
                        + words.money(backtest.all().scenario()).label(),
                heads,
                rows,
                false);
    }

    private HtmlTable bands() {
        List<String> heads = new ArrayList<>(List.of("Band", "Should hold"));
        backtest.origins().forEach(origin -> heads.add("Known to " + origin.known()));
        heads.addAll(List.of("Held of all", "95 % interval of independent trials"));
        ScenarioScore all = backtest.all();
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (Band band : Band.values()) {
            List<HtmlCell> row = new ArrayList<>(
                    List.of(HtmlCell.of(ScoreWords.ends(band)), HtmlCell.of(band.percent() + " %", band.percent())));
            backtest.origins()
                    .forEach(origin -> row.add(held(origin.scenarios().get(0).coverage(band))));
            Proportion held = all.coverage(band);
            row.add(held(held));
            row.add(HtmlCell.of(ScoreWords.interval(held)));
            rows.add(row);
        }
        return new HtmlTable("How often bands held what came", heads, rows, false);
    }

    private static HtmlCell held(Proportion held) {
        return HtmlCell.of(ScoreWords.held(held), (double) held.count());
    }
}
