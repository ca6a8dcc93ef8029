package org.entente.reporting.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.actuals.Period;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.analysis.Conversion;
import org.entente.reporting.analysis.ResultsFile;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.score.Score;

/** The report of a score: tables, a chart, a page and a workbook in a run folder. */
public final class ScoreReport {

    private ScoreReport() {}

    /** The report of {@code score}. */
    public static AnalysisReport of(Score score, RunInfo info) {
        ScoreWords words = new ScoreWords(info);
        return new AnalysisReport(
                info,
                ScoreText.text(score, words),
                ScorePage.page(score, words),
                folder -> {
                    ScoreCsv.write(score, words, folder);
                    file(info).write(score, folder);
                },
                score.scenarios().stream()
                                .allMatch(scenario -> scenario.amounts().isEmpty())
                        ? List.of()
                        : List.of(FigureTask.of(() -> PlaceBars.figure("places", score, words, info))));
    }

    /**
     * The report of the score in {@code folder}.
     *
     * @throws IOException if it cannot be read; its message is one sentence
     */
    public static AnalysisReport read(Path folder, RunInfo info) throws IOException {
        return of(file(info).read(Score.class, folder), info);
    }

    /** The file of the numbers of scores. */
    static ResultsFile file(RunInfo info) {
        return new ResultsFile(info, Conversion.module(Period.class, String.class, Period::toString, Period::parse));
    }
}
