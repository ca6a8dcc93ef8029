package org.entente.reporting.sensitivity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.folder.ReportFiles;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.Report;
import org.entente.simulation.sensitivity.Sensitivity;

/** The report of a sensitivity: tables and charts in a run folder. */
public final class SensitivityReport {

    private SensitivityReport() {}

    /** Writes the report into {@code folder}, as {@link Report#write} writes the report of a run. */
    public static List<String> write(Sensitivity sensitivity, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return ReportFiles.write(
                info,
                folder,
                () -> {
                    TornadoCsv.write(sensitivity, folder.resolve("tornado.csv"));
                    SobolIndicesCsv.write(sensitivity, folder.resolve("sobol-indices.csv"));
                    RankCorrelationsCsv.write(sensitivity, folder.resolve("rank-correlations.csv"));
                },
                SensitivityFigures.tasks(sensitivity, info));
    }
}
