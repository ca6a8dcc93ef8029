package org.entente.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.entente.reporting.chart.ChartSet;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.chart.RunFigures;
import org.entente.reporting.csv.ComparisonCsv;
import org.entente.reporting.csv.ConvergenceCsv;
import org.entente.reporting.csv.DatesCsv;
import org.entente.reporting.csv.PathsCsv;
import org.entente.reporting.csv.SummaryCsv;
import org.entente.reporting.html.HtmlFile;
import org.entente.reporting.sheet.WorkbookFile;
import org.entente.simulation.Results;

/** The files of a run. */
public final class Report {

    private Report() {}

    /**
     * Writes every file of {@code run} into {@code folder}, which must be empty; paths only if some were kept.
     *
     * @return what the reader should know, as sentences: that there are no charts, where the machine cannot draw any
     * @throws IOException if a file cannot be written, as when the disk is full; its message is one sentence
     * @throws InterruptedException if the thread is interrupted; the folder is then incomplete
     */
    public static List<String> write(RunReport run, Path folder) throws IOException, InterruptedException {
        return ReportFiles.write(
                run.info(),
                folder,
                () -> writeTables(run.results(), folder),
                charts -> writeChartsAndPage(run, charts, folder));
    }

    /** Draws the charts while the workbook is written, then writes the page that shows them. */
    private static List<String> writeChartsAndPage(RunReport run, Path charts, Path folder)
            throws IOException, InterruptedException {
        ExecutorService aside = Executors.newSingleThreadExecutor();
        try {
            Future<?> workbook = aside.submit(() -> {
                WorkbookFile.write(run, folder.resolve("report.xlsx"));
                return true;
            });
            ChartSet drawn = Charts.draw(
                    RunFigures.tasks(run.results(), run.info().version()),
                    charts,
                    run.info().plan().threads());
            ReportFiles.requireUninterrupted();
            HtmlFile.write(run, drawn, folder.resolve("report.html"));
            workbook.get();
            return drawn.remarks();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("the workbook cannot be made", e.getCause());
        } finally {
            aside.shutdownNow();
            aside.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static void writeTables(Results results, Path folder) throws IOException {
        SummaryCsv.write(results, folder.resolve("summary.csv"));
        DatesCsv.writeYears(results, folder.resolve("dates.csv"));
        DatesCsv.writeMonths(results, folder.resolve("date-months.csv"));
        ComparisonCsv.write(results, folder.resolve("comparison.csv"));
        if (!results.convergences().isEmpty()) {
            ConvergenceCsv.write(results, folder.resolve("convergence.csv"));
        }
        if (results.plan().keptPaths() > 0) {
            PathsCsv.write(results, folder.resolve("paths.csv"));
        }
    }
}
