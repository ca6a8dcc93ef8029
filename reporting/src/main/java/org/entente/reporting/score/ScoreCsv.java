package org.entente.reporting.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.actuals.Actual;
import org.entente.reporting.csv.CsvFile;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.score.AmountScore;
import org.entente.simulation.score.Backtest;
import org.entente.simulation.score.Band;
import org.entente.simulation.score.DateScore;
import org.entente.simulation.score.ForecastQuantiles;
import org.entente.simulation.score.PitBracket;
import org.entente.simulation.score.SampleScore;
import org.entente.simulation.score.ScenarioScore;
import org.entente.simulation.score.Score;
import org.entente.simulation.score.Unscored;
import org.entente.simulation.score.WeightedIntervalScore;

/** The tables of a score: of amounts, of dates, of bands, and of what cannot be scored. */
final class ScoreCsv {

    private static final String[] SCORES = {
        "scenario",
        "known",
        "metric",
        "period",
        "title",
        "actual",
        "sd",
        "min",
        "p1",
        "p5",
        "p10",
        "p25",
        "p50",
        "p75",
        "p90",
        "p95",
        "p99",
        "max",
        "wis",
        "dispersion",
        "underprediction",
        "overprediction",
        "pinball",
        "pit_low",
        "pit_high",
        "in50",
        "in80",
        "in90",
        "in98",
        "crps",
        "log_crps",
        "pit",
        "crps_from",
        "carried",
        "skill",
        "source"
    };

    private static final String[] DATES = {
        "scenario", "known", "metric", "period", "happened", "probability", "brier", "source"
    };
    private static final String[] COVERAGE = {"scenario", "known", "band", "held", "of", "part", "low", "high"};
    private static final String[] UNSCORED = {"scenario", "known", "metric", "period", "actual", "reason"};
    private static final double ALL = 100;

    private ScoreCsv() {}

    /** Writes the tables of {@code score} into {@code folder}, which must not have them. */
    static void write(Score score, ScoreWords words, Path folder) throws IOException {
        write(List.of(score), words, coverage(score), folder);
    }

    /** Writes the tables of all origins of {@code backtest} into {@code folder}, which must not have them. */
    static void write(Backtest backtest, ScoreWords words, Path folder) throws IOException {
        List<Held> held = new ArrayList<>();
        backtest.origins().forEach(origin -> held.addAll(coverage(origin)));
        held.add(new Held("all", backtest.all()));
        write(backtest.origins(), words, held, folder);
    }

    /** Scores whose bands are counted together, and the last month that was known before them. */
    private record Held(String known, ScenarioScore scores) {}

    private static List<Held> coverage(Score score) {
        return score.scenarios().stream()
                .map(scenario -> new Held(score.known().toString(), scenario))
                .toList();
    }

    private static void write(List<Score> scores, ScoreWords words, List<Held> held, Path folder) throws IOException {
        scores(scores, words, folder.resolve("scores.csv"));
        dates(scores, folder.resolve("date-scores.csv"));
        coverage(held, folder.resolve("coverage.csv"));
        unscored(scores, folder.resolve("unscored.csv"));
    }

    private static void scores(List<Score> scores, ScoreWords words, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, SCORES)) {
            for (Score score : scores) {
                for (ScenarioScore scenario : score.scenarios()) {
                    for (AmountScore amount : scenario.amounts()) {
                        begin(csv, score, scenario, amount.actual())
                                .text(words.title(scenario.scenario(), amount.actual()));
                        row(csv, amount);
                    }
                }
            }
        }
    }

    private static void row(CsvFile csv, AmountScore amount) throws IOException {
        csv.numbers(amount.actual().value(), amount.actual().standardDeviation());
        ForecastQuantiles.PERCENTS.forEach(
                percent -> csv.number(amount.forecast().at(percent)));
        WeightedIntervalScore score = amount.intervalScore();
        csv.numbers(score.total(), score.dispersion(), score.underprediction(), score.overprediction())
                .number(amount.pinballLoss());
        PitBracket pit = amount.pit();
        csv.numbers(
                amount.sample().map(SampleScore::below).orElse(pit.low() / ALL),
                amount.sample().map(SampleScore::atOrBelow).orElse(pit.high() / ALL));
        for (Band band : Band.values()) {
            csv.text(amount.isHit(band) ? "yes" : "no");
        }
        SampleScore whole = amount.whole();
        csv.numbers(whole.crps(), whole.logCrps().orElse(Double.NaN), whole.pit())
                .text(amount.sample().isPresent() ? "paths" : "quantiles")
                .numbers(amount.carried().orElse(Double.NaN), amount.skill().orElse(Double.NaN))
                .text(amount.actual().source())
                .endRow();
    }

    private static CsvFile begin(CsvFile csv, Score score, ScenarioScore scenario, Actual actual) {
        return csv.text(scenario.scenario())
                .text(score.known().toString())
                .text(actual.metric())
                .text(actual.period().toString());
    }

    private static void dates(List<Score> scores, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, DATES)) {
            for (Score score : scores) {
                for (ScenarioScore scenario : score.scenarios()) {
                    for (DateScore date : scenario.dates()) {
                        begin(csv, score, scenario, date.actual())
                                .text(date.actual().value() == 1 ? "yes" : "no")
                                .numbers(date.probability(), date.brier())
                                .text(date.actual().source())
                                .endRow();
                    }
                }
            }
        }
    }

    private static void coverage(List<Held> scores, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, COVERAGE)) {
            for (Held score : scores) {
                for (Band band : Band.values()) {
                    Proportion held = score.scores().coverage(band);
                    csv.text(score.scores().scenario())
                            .text(score.known())
                            .number(band.percent() / ALL)
                            .number(held.count())
                            .number(held.paths())
                            .numbers(
                                    held.paths() == 0 ? Double.NaN : held.value(),
                                    held.interval().low(),
                                    held.interval().high())
                            .endRow();
                }
            }
        }
    }

    private static void unscored(List<Score> scores, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, UNSCORED)) {
            for (Score score : scores) {
                for (ScenarioScore scenario : score.scenarios()) {
                    for (Unscored observation : scenario.unscored()) {
                        begin(csv, score, scenario, observation.actual())
                                .number(observation.actual().value())
                                .text(observation.reason())
                                .endRow();
                    }
                }
            }
        }
    }
}
