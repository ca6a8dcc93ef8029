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
     * Begins to load what the files of a run need, on a thread of its own that holds up nothing: for whoever has
     * something to compute first.
     */
    public static void prepare() {
        Thread preparation = new Thread(Charts::prepare, "preparation of charts");
        preparation.setDaemon(true);
        // What fails here fails again, and is reported, where charts are written.
        preparation.setUncaughtExceptionHandler((thread, failure) -> {});
        preparation.start();
    }

    /**
     * Writes every file of {@code run} into {@code folder}, which must be empty; paths only if some were kept.
     *
     * @return what the reader should know, as sentences: that there are no charts, where the machine cannot draw any
     * @throws IOException if a file cannot be written, as when the disk is full; its message is one sentence
     * @throws InterruptedException if the thread is interrupted; the folder is then incomplete
     */
    public static List<String> write(RunReport run, Path folder) throws IOException, InterruptedException {
        return write(
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
            ChartSet drawn = Charts.write(
                    run.results(),
                    run.info().version(),
                    charts,
                    run.info().plan().threads());
            requireUninterrupted();
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

    /** Writes tables. */
    @FunctionalInterface
    interface Tables {
        void write() throws IOException;
    }

    /** Writes charts into a folder that need not exist and returns what the reader should know. */
    @FunctionalInterface
    interface Figures {
        List<String> write(Path folder) throws IOException, InterruptedException;
    }

    /** Writes the tables, charts and manifest of any command, as {@link #write(Run, Path)} does those of a run. */
    static List<String> write(RunInfo info, Path folder, Tables tables, Figures figures)
            throws IOException, InterruptedException {
        try {
            requireUninterrupted();
            tables.write();
            requireUninterrupted();
            List<String> remarks = figures.write(folder.resolve("charts"));
            requireUninterrupted();
            Manifest.write(info, folder);
            return remarks;
        } catch (IOException e) {
            throw new IOException("the results cannot be written: " + RunFolder.reason(e), e);
        }
    }

    /** Asked between files: streams to files do not notice an interrupt, and charts only while they are waited for. */
    private static void requireUninterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("writing was interrupted");
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
