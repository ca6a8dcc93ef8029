package org.entente.reporting.seek;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.ReportFiles;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.Report;
import org.entente.simulation.seek.NegotiationMap;
import org.entente.simulation.seek.Seek;

/** The files of a search and of a map. */
public final class SeekReport {

    private SeekReport() {}

    /** Writes those of a search into {@code folder}, as {@link Report#write} does those of a run. */
    public static List<String> write(Seek seek, RunInfo info, Path folder) throws IOException, InterruptedException {
        return ReportFiles.write(
                info,
                folder,
                () -> {
                    SeekCsv.writePoints(seek, folder.resolve("seek.csv"));
                    SeekCsv.writeSolutions(seek, folder.resolve("solutions.csv"));
                },
                charts -> draw(() -> SeekCurve.of(seek, info.footer()), charts, info));
    }

    /** Writes those of a map; trade-offs only if it has a target. */
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
                charts -> draw(() -> ContourMap.of(map, info.footer()), charts, info));
    }

    private static List<String> draw(Supplier<Figure> figure, Path charts, RunInfo info)
            throws IOException, InterruptedException {
        return Charts.draw(List.of(FigureTask.of(figure)), charts, info.plan().threads())
                .remarks();
    }
}
