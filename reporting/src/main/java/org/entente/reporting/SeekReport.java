package org.entente.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.csv.MapCsv;
import org.entente.reporting.csv.SeekCsv;
import org.entente.simulation.analysis.NegotiationMap;
import org.entente.simulation.analysis.Seek;

/** The files of a search and of a map. */
public final class SeekReport {

    private SeekReport() {}

    /** Writes those of a search into {@code folder}, as {@link Report#write} does those of a run. */
    public static List<String> write(Seek seek, RunInfo info, Path folder) throws IOException, InterruptedException {
        return Report.write(
                info,
                folder,
                () -> {
                    SeekCsv.writePoints(seek, folder.resolve("seek.csv"));
                    SeekCsv.writeSolutions(seek, folder.resolve("solutions.csv"));
                },
                charts -> Charts.write(seek, info, charts));
    }

    /** Writes those of a map; trade-offs only if it has a target. */
    public static List<String> write(NegotiationMap map, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return Report.write(
                info,
                folder,
                () -> {
                    MapCsv.writeCells(map, folder.resolve("map.csv"));
                    MapCsv.writeLines(map, folder.resolve("isolines.csv"));
                    if (map.target().isPresent()) {
                        MapCsv.writeTradeOffs(map, folder.resolve("trade-offs.csv"));
                    }
                },
                charts -> Charts.write(map, info, charts));
    }
}
