package org.entente.reporting.bridge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.analysis.ResultsFile;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.bridge.Bridge;

/** The report of a bridge: a table, charts, a page and a workbook in a run folder. */
public final class BridgeReport {

    private BridgeReport() {}

    /**
     * A bridge, and the party whose sources stand out.
     *
     * @param bridge the bridge
     * @param party the name of the party, if there is one
     */
    private record Asked(Bridge bridge, Optional<String> party) {}

    /**
     * The report of {@code bridge}.
     *
     * @param party the party whose sources have a chart of their own
     */
    public static AnalysisReport of(Bridge bridge, Optional<String> party, RunInfo info) {
        return new AnalysisReport(
                info,
                BridgeText.text(bridge)
                        + party.map(name -> "\n" + BridgeText.sources(bridge, name))
                                .orElse(""),
                BridgePage.page(bridge, party, info),
                folder -> {
                    BridgeCsv.write(bridge, folder.resolve("bridge.csv"));
                    new ResultsFile(info).write(new Asked(bridge, party), folder);
                },
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

    /** Writes the report of {@code bridge} into {@code folder}, as {@link AnalysisReport#write} does. */
    public static List<String> write(Bridge bridge, Optional<String> party, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return of(bridge, party, info).write(folder);
    }

    /**
     * The report of the bridge in {@code folder}.
     *
     * @throws IOException if it cannot be read; its message is one sentence
     */
    public static AnalysisReport read(Path folder, RunInfo info) throws IOException {
        Asked asked = new ResultsFile(info).read(Asked.class, folder);
        return of(asked.bridge(), asked.party(), info);
    }
}
