package org.entente.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.csv.DiscoveryCsv;
import org.entente.simulation.analysis.Discovery;

/** The files of a discovery. */
public final class DiscoveryReport {

    private DiscoveryReport() {}

    /** Writes them into {@code folder}, as {@link Report#write} does those of a run. */
    public static List<String> write(Discovery discovery, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return Report.write(
                info,
                folder,
                () -> {
                    DiscoveryCsv.writeOutcome(discovery, folder.resolve("outcome.csv"));
                    DiscoveryCsv.writeBoxes(discovery, folder.resolve("box.csv"));
                    DiscoveryCsv.writeTrajectories(discovery, folder.resolve("trajectory.csv"));
                    DiscoveryCsv.writeSimplifications(discovery, folder.resolve("simplification.csv"));
                },
                charts -> Charts.write(discovery, info, charts));
    }
}
