package org.entente.reporting.batch;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.sweep.Case;
import org.entente.reporting.analysis.AnalysisFiles;
import org.entente.reporting.chart.ChartSet;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.ReportFiles;
import org.entente.reporting.folder.RunFolder;

/** The report of a batch: tables, charts, a page and a workbook in its folder. */
final class BatchReport {

    private static final String SUMMARY = "summary";
    private static final String INPUTS = "inputs";
    private static final String TABLE = ".csv";

    private BatchReport() {}

    /** The source of the results of each case. */
    interface Rows {
        /** The rows of {@code sweepCase}, asked for in the order of the cases. */
        String rows(Case sweepCase) throws IOException;
    }

    /**
     * Writes the report of {@code run} into {@code folder}, which must be empty. A shard has no page and no charts,
     * because a part of the cases would mislead.
     *
     * @return remarks for the reader, as sentences
     * @throws IOException if a file cannot be written; its message is one sentence
     */
    static List<String> write(BatchRun run, Rows rows, Path folder) throws IOException, InterruptedException {
        return write(run, rows, List.of(), folder);
    }

    /** As {@link #write(BatchRun, Rows, Path)}, with {@code remarks} on the page. */
    static List<String> write(BatchRun run, Rows rows, List<String> remarks, Path folder)
            throws IOException, InterruptedException {
        try {
            if (run.isInParts()) {
                writeParts(run, rows, folder);
            } else {
                writeSummary(run.cases(), rows, folder.resolve(SUMMARY + TABLE));
                CasesCsv.writeInputs(run.sweep(), run.cases(), folder.resolve(INPUTS + TABLE));
            }
            List<String> lacks = run.shard().isWhole() ? draw(run, remarks, folder) : List.of();
            ReportFiles.requireUninterrupted();
            BatchManifest.write(run, folder);
            return lacks;
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException("writing was interrupted");
        } catch (IOException e) {
            throw new IOException("the results cannot be written: " + RunFolder.reason(e), e);
        }
    }

    private static List<String> draw(BatchRun run, List<String> remarks, Path folder)
            throws IOException, InterruptedException {
        CaseTable table = table(run, folder);
        AnalysisFiles content = BatchPage.content(run, table, remarks);
        content.writeWorkbook(folder);
        ReportFiles.requireUninterrupted();
        List<FigureTask> figures = SweepCharts.tasks(run, table);
        ChartSet charts = figures.isEmpty()
                ? new ChartSet(List.of(), List.of())
                : Charts.draw(
                        figures,
                        run.charts(),
                        folder.resolve("charts"),
                        run.plan().threads());
        ReportFiles.requireUninterrupted();
        content.writePage(charts, folder);
        return charts.remarks();
    }

    /** The files with the results of the cases in {@code folder}, in the order of the cases; none if there are none. */
    static List<Path> summary(Path folder) throws IOException {
        return PartFiles.of(folder, SUMMARY, TABLE);
    }

    /** The results that charts and text show of {@code run}, whose files are in {@code folder}. */
    static CaseTable table(BatchRun run, Path folder) throws IOException {
        return CaseTable.read(summary(folder), run.sweep().selection(), ShownCases.of(run.sweep())::contains);
    }

    private static void writeParts(BatchRun run, Rows rows, Path folder) throws IOException, InterruptedException {
        List<Case> cases = run.cases();
        for (int part = 0; part < PartFiles.count(cases, run.casesInPart()); part++) {
            List<Case> ofPart = PartFiles.among(cases, part, run.casesInPart());
            writeSummary(ofPart, rows, PartFiles.create(folder, SUMMARY, part, TABLE));
            CasesCsv.writeInputs(run.sweep(), ofPart, PartFiles.create(folder, INPUTS, part, TABLE));
        }
        BatchManifest.writeCases(run, folder);
    }

    private static void writeSummary(List<Case> cases, Rows rows, Path file) throws IOException, InterruptedException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(CasesCsv.HEADER);
            for (Case sweepCase : cases) {
                ReportFiles.requireUninterrupted();
                out.write(rows.rows(sweepCase));
            }
        }
    }
}
