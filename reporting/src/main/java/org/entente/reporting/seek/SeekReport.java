package org.entente.reporting.seek;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.seek.NegotiationMap;
import org.entente.simulation.seek.Seek;

/** The reports of a search and of a negotiation map: tables, a chart, a page and a workbook in a run folder. */
public final class SeekReport {

    private static final String CELLS = "map.csv";

    private SeekReport() {}

    /** The figures of a search. */
    public static List<FigureTask> figures(Seek seek, RunInfo info) {
        return List.of(FigureTask.of(() -> SeekCurve.figure(seek, info)));
    }

    /** The figures of a map. */
    public static List<FigureTask> figures(NegotiationMap map, RunInfo info) {
        return List.of(FigureTask.of(() -> ContourMap.figure(map, info)));
    }

    /** The report of a search. */
    public static AnalysisReport of(Seek seek, RunInfo info) {
        return new AnalysisReport(
                info,
                SeekText.text(seek),
                SeekPage.page(seek, info),
                folder -> {
                    SeekCsv.writePoints(seek, folder.resolve("seek.csv"));
                    SeekCsv.writeSolutions(seek, folder.resolve("solutions.csv"));
                    SeekJson.file(info).write(seek, folder);
                },
                figures(seek, info));
    }

    /** The report of a map; it has trade-offs only if there is a target. */
    public static AnalysisReport of(NegotiationMap map, RunInfo info) {
        return new AnalysisReport(
                info,
                MapText.text(map),
                MapPage.page(map, info),
                folder -> {
                    MapCsv.writeCells(map, folder.resolve(CELLS));
                    MapCsv.writeLines(map, folder.resolve("isolines.csv"));
                    if (map.target().isPresent()) {
                        MapCsv.writeTradeOffs(map, folder.resolve("trade-offs.csv"));
                    }
                    SeekJson.file(info).write(map, folder);
                },
                figures(map, info));
    }

    /** Writes the report of a search into {@code folder}, as {@link AnalysisReport#write} does. */
    public static List<String> write(Seek seek, RunInfo info, Path folder) throws IOException, InterruptedException {
        return of(seek, info).write(folder);
    }

    /** Writes the report of a map into {@code folder}, as {@link AnalysisReport#write} does. */
    public static List<String> write(NegotiationMap map, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return of(map, info).write(folder);
    }

    /**
     * The report of the search, or of the map, in {@code folder}.
     *
     * @throws IOException if it cannot be read; its message is one sentence
     */
    public static AnalysisReport read(Path folder, RunInfo info) throws IOException {
        return Files.exists(folder.resolve(CELLS))
                ? of(SeekJson.file(info).read(NegotiationMap.class, folder), info)
                : of(SeekJson.file(info).read(Seek.class, folder), info);
    }
}
