package org.entente.reporting.discovery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.ReportFiles;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.Report;
import org.entente.simulation.discovery.Discovery;

/** The files of a discovery. */
public final class DiscoveryReport {

    private DiscoveryReport() {}

    /** Writes them into {@code folder}, as {@link Report#write} does those of a run. */
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
                charts -> Charts.draw(
                                figures(discovery, info.footer()),
                                charts,
                                info.plan().threads())
                        .remarks());
    }

    private static List<FigureTask> figures(Discovery discovery, String footer) {
        FigureTask trajectory = FigureTask.of(() -> PeelingPoints.of(discovery, footer));
        return discovery.rules().get(0).bounds().isEmpty()
                ? List.of(trajectory)
                : List.of(trajectory, FigureTask.of(() -> BoxBars.of(discovery, footer)));
    }
}
