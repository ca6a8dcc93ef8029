package org.entente.reporting.sensitivity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.analysis.ResultsFile;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.sensitivity.Sensitivity;

/** The report of a sensitivity: tables, charts, a page and a workbook in a run folder. */
public final class SensitivityReport {

    private SensitivityReport() {}

    /** The report of {@code sensitivity}. */
    public static AnalysisReport of(Sensitivity sensitivity, RunInfo info) {
        return new AnalysisReport(
                info,
                SensitivityText.text(sensitivity),
                SensitivityPage.page(sensitivity, info),
                folder -> {
                    TornadoCsv.write(sensitivity, folder.resolve("tornado.csv"));
                    SobolIndicesCsv.write(sensitivity, folder.resolve("sobol-indices.csv"));
                    RankCorrelationsCsv.write(sensitivity, folder.resolve("rank-correlations.csv"));
                    new ResultsFile(info).write(sensitivity, folder);
                },
                SensitivityFigures.tasks(sensitivity, info));
    }

    /** Writes the report of {@code sensitivity} into {@code folder}, as {@link AnalysisReport#write} does. */
    public static List<String> write(Sensitivity sensitivity, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return of(sensitivity, info).write(folder);
    }

    /**
     * The report of the sensitivity in {@code folder}.
     *
     * @throws IOException if it cannot be read; its message is one sentence
     */
    public static AnalysisReport read(Path folder, RunInfo info) throws IOException {
        return of(new ResultsFile(info).read(Sensitivity.class, folder), info);
    }
}
