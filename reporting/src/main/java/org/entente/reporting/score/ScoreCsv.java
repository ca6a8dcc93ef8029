package org.entente.reporting.score;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.model.actuals.Actual;
import org.entente.reporting.csv.CsvFile;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.score.AmountScore;
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
        "carried",
        "skill",
        "source"
    };

    private static final String[] DATES = {"scenario", "metric", "period", "happened", "probability", "brier", "source"
    };
    private static final String[] COVERAGE = {"scenario", "band", "held", "of", "part", "low", "high"};
    private static final String[] UNSCORED = {"scenario", "metric", "period", "actual", "reason"};
    private static final double ALL = 100;

    private ScoreCsv() {}

    /** Writes the tables into {@code folder}, which must not have them. */
    static void write(Score score, ScoreWords words, Path folder) throws IOException {
        scores(score, words, folder.resolve("scores.csv"));
        dates(score, folder.resolve("date-scores.csv"));
        coverage(score, folder.resolve("coverage.csv"));
        unscored(score, folder.resolve("unscored.csv"));
    }

    private static void scores(Score score, ScoreWords words, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, SCORES)) {
            for (ScenarioScore scenario : score.scenarios()) {
                for (AmountScore amount : scenario.amounts()) {
                    begin(csv, scenario, amount.actual())
                            .text(words.title(scenario.scenario(), amount.actual()))
                            .numbers(amount.actual().value(), amount.actual().standardDeviation());
                    ForecastQuantiles.PERCENTS.forEach(
                            percent -> csv.number(amount.forecast().at(percent)));
                    row(csv, amount);
                }
            }
        }
    }

    private static void row(CsvFile csv, AmountScore amount) throws IOException {
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
        csv.numbers(
                        amount.sample().map(SampleScore::crps).orElse(Double.NaN),
                        amount.sample().flatMap(SampleScore::logCrps).orElse(Double.NaN),
                        amount.sample().map(SampleScore::pit).orElse(Double.NaN),
                        amount.carried().orElse(Double.NaN),
                        amount.skill().orElse(Double.NaN))
                .text(amount.actual().source())
                .endRow();
    }

    private static CsvFile begin(CsvFile csv, ScenarioScore scenario, Actual actual) {
        return csv.text(scenario.scenario())
                .text(actual.metric())
                .text(actual.period().toString());
    }

    private static void dates(Score score, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, DATES)) {
            for (ScenarioScore scenario : score.scenarios()) {
                for (DateScore date : scenario.dates()) {
                    begin(csv, scenario, date.actual())
                            .text(date.actual().value() == 1 ? "yes" : "no")
                            .numbers(date.probability(), date.brier())
                            .text(date.actual().source())
                            .endRow();
                }
            }
        }
    }

    private static void coverage(Score score, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, COVERAGE)) {
            for (ScenarioScore scenario : score.scenarios()) {
                for (Band band : Band.values()) {
                    Proportion held = scenario.coverage(band);
                    csv.text(scenario.scenario())
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

    private static void unscored(Score score, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, UNSCORED)) {
            for (ScenarioScore scenario : score.scenarios()) {
                for (Unscored observation : scenario.unscored()) {
                    begin(csv, scenario, observation.actual())
                            .number(observation.actual().value())
                            .text(observation.reason())
                            .endRow();
                }
            }
        }
    }
}
