package org.entente.reporting.seek;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.ReportFiles;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.Report;
import org.entente.simulation.seek.NegotiationMap;
import org.entente.simulation.seek.Seek;

/** The reports of a search and of a negotiation map: tables and a chart in a run folder. */
public final class SeekReport {

    private SeekReport() {}

    /** The figures of a search. */
    public static List<FigureTask> figures(Seek seek, RunInfo info) {
        return List.of(FigureTask.of(() -> SeekCurve.figure(seek, info.footer())));
    }

    /** The figures of a map. */
    public static List<FigureTask> figures(NegotiationMap map, RunInfo info) {
        return List.of(FigureTask.of(() -> ContourMap.figure(map, info.footer())));
    }

    /** Writes the report of a search into {@code folder}, as {@link Report#write} writes the report of a run. */
    public static List<String> write(Seek seek, RunInfo info, Path folder) throws IOException, InterruptedException {
        return ReportFiles.write(
                info,
                folder,
                () -> {
                    SeekCsv.writePoints(seek, folder.resolve("seek.csv"));
                    SeekCsv.writeSolutions(seek, folder.resolve("solutions.csv"));
                },
                figures(seek, info));
    }

    /** Writes the report of a map into {@code folder}; trade-offs only if it has a target. */
    public static List<String> write(NegotiationMap map, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return ReportFiles.write(
                info,
                folder,
                () -> {
                    MapCsv.writeCells(map, folder.resolve("map.csv"));
                    MapCsv.writeLines(map, folder.resolve("isolines.csv"));
                    if (map.target().isPresent()) {
                        MapCsv.writeTradeOffs(map, folder.resolve("trade-offs.csv"));
                    }
                },
                figures(map, info));
    }
}
