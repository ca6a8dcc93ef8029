package org.entente.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.chart.Drawn;
import org.entente.reporting.csv.ComparisonCsv;
import org.entente.reporting.csv.ConvergenceCsv;
import org.entente.reporting.csv.DatesCsv;
import org.entente.reporting.csv.PathsCsv;
import org.entente.reporting.csv.SummaryCsv;
import org.entente.reporting.html.HtmlFile;
import org.entente.reporting.sheet.WorkbookFile;
import org.entente.simulation.Results;
import org.entente.simulation.Workers;

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
    public static List<String> write(Run run, Path folder) throws IOException, InterruptedException {
        return write(
                run.origin(),
                folder,
                () -> writeTables(run.results(), folder),
                charts -> writeChartsAndPage(run, charts, folder));
    }

    /** Writes the workbook while charts are drawn and the page is written. */
    private static List<String> writeChartsAndPage(Run run, Path charts, Path folder) throws IOException {
        Figures workbook = anywhere -> {
            WorkbookFile.write(run, folder.resolve("report.xlsx"));
            return List.of();
        };
        List<String> remarks = new ArrayList<>();
        Workers.forEach(
                2,
                List.of(workbook, into -> writeChartsThenPage(run, into, folder)),
                part -> part.write(charts),
                remarks::addAll);
        return remarks;
    }

    private static List<String> writeChartsThenPage(Run run, Path charts, Path folder)
            throws IOException, InterruptedException {
        Drawn drawn = Charts.write(
                run.results(),
                run.origin().version(),
                charts,
                run.origin().plan().threads());
        requireUninterrupted();
        HtmlFile.write(run, drawn, folder.resolve("report.html"));
        return drawn.remarks();
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
    static List<String> write(Origin origin, Path folder, Tables tables, Figures figures)
            throws IOException, InterruptedException {
        try {
            requireUninterrupted();
            tables.write();
            requireUninterrupted();
            List<String> remarks = figures.write(folder.resolve("charts"));
            requireUninterrupted();
            Manifest.write(origin, folder);
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
