package org.entente.reporting.bridge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.ReportFiles;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.Report;
import org.entente.simulation.bridge.Bridge;

/** The report of a bridge: a table and a chart in a run folder. */
public final class BridgeReport {

    private BridgeReport() {}

    /** Writes the report into {@code folder}, as {@link Report#write} writes the report of a run. */
    public static List<String> write(Bridge bridge, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return ReportFiles.write(
                info,
                folder,
                () -> BridgeCsv.write(bridge, folder.resolve("bridge.csv")),
                List.of(FigureTask.of(() -> Waterfall.figure(bridge, info.footer()))));
    }
}
