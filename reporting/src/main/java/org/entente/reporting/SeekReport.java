package org.entente.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.csv.SeekCsv;
import org.entente.simulation.analysis.NegotiationMap;
import org.entente.simulation.analysis.Seek;

/** The files of a search and of a map. */
public final class SeekReport {

    private SeekReport() {}

    /** Writes those of a search into {@code folder}, as {@link Report#write} does those of a run. */
    public static List<String> write(Seek seek, Origin origin, Path folder) throws IOException, InterruptedException {
        return Report.write(
                origin,
                folder,
                () -> {
                    SeekCsv.writePoints(seek, folder.resolve("seek.csv"));
                    SeekCsv.writeSolutions(seek, folder.resolve("solutions.csv"));
                },
                charts -> Charts.write(seek, origin, charts));
    }

    /**
     * Writes those of a map.
     *
     * @param present the present values of what is varied, if they are numbers
     */
    public static List<String> write(NegotiationMap map, Optional<double[]> present, Origin origin, Path folder)
            throws IOException, InterruptedException {
        return Report.write(
                origin,
                folder,
                () -> {
                    SeekCsv.writeMap(map, folder.resolve("map.csv"));
                    SeekCsv.writeLines(map, folder.resolve("isolines.csv"));
                },
                charts -> Charts.write(map, present, origin, charts));
    }
}
