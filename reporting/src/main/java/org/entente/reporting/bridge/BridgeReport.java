package org.entente.reporting.bridge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.ReportFiles;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.Report;
import org.entente.simulation.bridge.Bridge;

/** The report of a bridge: a table and charts in a run folder. */
public final class BridgeReport {

    private BridgeReport() {}

    /**
     * Writes the report into {@code folder}, as {@link Report#write} writes the report of a run.
     *
     * @param party the party whose sources have a chart of their own
     */
    public static List<String> write(Bridge bridge, Optional<String> party, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return ReportFiles.write(
                info,
                folder,
                () -> BridgeCsv.write(bridge, folder.resolve("bridge.csv")),
                figures(bridge, party, info));
    }

    /** The figures of a bridge; of the sources of {@code party} too, if it has any. */
    public static List<FigureTask> figures(Bridge bridge, Optional<String> party, RunInfo info) {
        List<FigureTask> figures = new ArrayList<>();
        figures.add(FigureTask.of(() -> Waterfall.figure(bridge, info.footer())));
        party.filter(name -> bridge.sources().containsKey(name))
                .ifPresent(name -> figures.add(FigureTask.of(() -> Waterfall.ofSources(bridge, name, info.footer()))));
        return figures;
    }
}
