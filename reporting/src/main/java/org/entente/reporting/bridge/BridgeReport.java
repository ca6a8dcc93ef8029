package org.entente.reporting.bridge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.ReportFiles;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.Report;
import org.entente.simulation.bridge.Bridge;

/** The files of a bridge. */
public final class BridgeReport {

    private BridgeReport() {}

    /** Writes them into {@code folder}, as {@link Report#write} does those of a run. */
    public static List<String> write(Bridge bridge, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return ReportFiles.write(
                info,
                folder,
                () -> BridgeCsv.write(bridge, folder.resolve("bridge.csv")),
                charts -> Charts.draw(
                                List.of(FigureTask.of(() -> Waterfall.of(bridge, info.footer()))),
                                charts,
                                info.plan().threads())
                        .remarks());
    }
}
