package org.entente.reporting.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.score.Backtest;
import org.entente.simulation.score.Score;

/** The report of a backtest: tables, a chart of each origin, a page and a workbook in a run folder. */
public final class BacktestReport {

    private BacktestReport() {}

    /** The report of {@code backtest}. */
    public static AnalysisReport of(Backtest backtest, RunInfo info) {
        ScoreWords words = new ScoreWords(info);
        return new AnalysisReport(
                info,
                BacktestText.text(backtest, words),
                BacktestPage.page(backtest, words),
                folder -> {
                    ScoreCsv.write(backtest, words, folder);
                    ScoreReport.file(info).write(backtest, folder);
                },
                figures(backtest, words, info));
    }

    private static List<FigureTask> figures(Backtest backtest, ScoreWords words, RunInfo info) {
        Stream<FigureTask> fans = BacktestFans.hasAny(backtest)
                ? Stream.of(FigureTask.of(() -> BacktestFans.figure(backtest, words, info)))
                : Stream.empty();
        return Stream.concat(
                        fans,
                        backtest.origins().stream()
                                .filter(origin ->
                                        !origin.scenarios().get(0).amounts().isEmpty())
                                .map(origin ->
                                        FigureTask.of(() -> PlaceBars.figure(name(origin), origin, words, info))))
                .toList();
    }

    private static String name(Score origin) {
        return "places-" + origin.known();
    }

    /**
     * The report of the backtest in {@code folder}.
     *
     * @throws IOException if it cannot be read; its message is one sentence
     */
    public static AnalysisReport read(Path folder, RunInfo info) throws IOException {
        return of(ScoreReport.file(info).read(Backtest.class, folder), info);
    }
}
