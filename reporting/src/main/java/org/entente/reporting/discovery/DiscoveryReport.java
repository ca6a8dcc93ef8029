package org.entente.reporting.discovery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.ReportFiles;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.Report;
import org.entente.simulation.discovery.Discovery;

/** The report of a discovery: tables and charts in a run folder. */
public final class DiscoveryReport {

    private DiscoveryReport() {}

    /** Writes the report into {@code folder}, as {@link Report#write} writes the report of a run. */
    public static List<String> write(Discovery discovery, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return ReportFiles.write(
                info,
                folder,
                () -> {
                    DiscoveryCsv.writeOutcome(discovery, folder.resolve("outcome.csv"));
                    DiscoveryCsv.writeBoxes(discovery, folder.resolve("box.csv"));
                    DiscoveryCsv.writeTrajectories(discovery, folder.resolve("trajectory.csv"));
                    DiscoveryCsv.writeSimplifications(discovery, folder.resolve("simplification.csv"));
                },
                figures(discovery, info));
    }

    /** The figures of a discovery; none if it found nothing. */
    public static List<FigureTask> figures(Discovery discovery, RunInfo info) {
        String footer = info.footer();
        if (discovery.rules().isEmpty()) {
            return List.of();
        }
        FigureTask trajectory = FigureTask.of(() -> PeelingPoints.figure(discovery, footer));
        return discovery.hasRule()
                ? List.of(trajectory, FigureTask.of(() -> BoxBars.figure(discovery, footer)))
                : List.of(trajectory);
    }
}
