package org.entente.reporting.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.reporting.actuals.KnownPart;
import org.entente.reporting.chart.ChartFiles;
import org.entente.reporting.chart.ChartSet;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.ReportFiles;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.html.Reproduction;

/**
 * The report of an analysis: tables, all numbers as JSON, charts, a page and a workbook in a run folder.
 *
 * @param info the origin of the analysis
 * @param text what a terminal shows
 * @param page what the page and the workbook say
 * @param files writes the tables, and what the analysis can be read back from
 * @param figures the figures
 * @param remarks sentences for the reader of the page
 */
public record AnalysisReport(
        RunInfo info, String text, AnalysisPage page, Files files, List<FigureTask> figures, List<String> remarks) {

    /** The writing of files into a folder. */
    @FunctionalInterface
    public interface Files {
        void write(Path folder) throws IOException;
    }

    public AnalysisReport {
        figures = List.copyOf(figures);
        remarks = List.copyOf(remarks);
    }

    /** A report without remarks of its own. */
    public AnalysisReport(RunInfo info, String text, AnalysisPage page, Files files, List<FigureTask> figures) {
        this(info, text, page, files, figures, List.of());
    }

    /** The same report with {@code remark} besides its remarks. */
    public AnalysisReport withRemark(String remark) {
        return new AnalysisReport(
                info,
                text,
                page,
                files,
                figures,
                Stream.concat(remarks.stream(), Stream.of(remark)).toList());
    }

    /** The same report with the {@code chosen} files of its charts. */
    public AnalysisReport withCharts(ChartFiles chosen) {
        return new AnalysisReport(info.withCharts(chosen), text, page, files, figures, remarks);
    }

    /**
     * Writes the report into {@code folder}, which must be empty.
     *
     * @return remarks for the reader, as sentences: those of the run, and that there are no charts, where the machine
     *     cannot draw
     * @throws IOException if a file cannot be written, as when the disk is full; its message is one sentence
     * @throws InterruptedException if the thread is interrupted; the folder is then incomplete
     */
    public List<String> write(Path folder) throws IOException, InterruptedException {
        return ReportFiles.write(info, folder, () -> files.write(folder), charts -> drawn(charts, folder));
    }

    private List<String> drawn(Path charts, Path folder) throws IOException, InterruptedException {
        AnalysisFiles content = new AnalysisFiles(
                page,
                KnownPart.of(info),
                SetValues.table(info.files()),
                Stream.concat(remarks.stream(), info.remarkSentences().stream()).toList(),
                Reproduction.of(info));
        content.writeWorkbook(folder);
        ReportFiles.requireUninterrupted();
        ChartSet set = Charts.draw(figures, info.charts(), charts, info.plan().threads());
        ReportFiles.requireUninterrupted();
        content.writePage(set, folder);
        return set.remarks();
    }
}
