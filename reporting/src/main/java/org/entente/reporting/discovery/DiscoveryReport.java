package org.entente.reporting.discovery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.analysis.Conversion;
import org.entente.reporting.analysis.ResultsFile;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.discovery.Criterion;
import org.entente.simulation.discovery.Discovery;
import org.entente.simulation.discovery.DiscoveryOptions;
import org.entente.simulation.experiment.InputKind;

/** The report of a discovery: tables, charts, a page and a workbook in a run folder. */
public final class DiscoveryReport {

    private DiscoveryReport() {}

    /** The report of {@code discovery}. */
    public static AnalysisReport of(Discovery discovery, RunInfo info) {
        return new AnalysisReport(
                info,
                DiscoveryText.text(discovery),
                DiscoveryPage.page(discovery, info),
                folder -> {
                    DiscoveryCsv.writeOutcome(discovery, folder.resolve("outcome.csv"));
                    DiscoveryCsv.writeBoxes(discovery, folder.resolve("box.csv"));
                    DiscoveryCsv.writeTrajectories(discovery, folder.resolve("trajectory.csv"));
                    DiscoveryCsv.writeSimplifications(discovery, folder.resolve("simplification.csv"));
                    results(info).write(discovery, folder);
                },
                figures(discovery, info));
    }

    /** Options in JSON, whose kinds have an order. */
    private record Options(int inputs, int rules, List<Integer> boxes, List<InputKind> kinds) {

        static Options of(DiscoveryOptions options) {
            return new Options(
                    options.inputs(), options.rules(), options.boxes(), List.copyOf(EnumSet.copyOf(options.kinds())));
        }

        DiscoveryOptions options() {
            return new DiscoveryOptions(inputs, rules, boxes, Set.copyOf(kinds));
        }
    }

    private static ResultsFile results(RunInfo info) {
        return new ResultsFile(
                info,
                Conversion.module(Criterion.class, String.class, Criterion::toString, Criterion::parse),
                Conversion.module(DiscoveryOptions.class, Options.class, Options::of, Options::options));
    }

    /** Writes the report of {@code discovery} into {@code folder}, as {@link AnalysisReport#write} does. */
    public static List<String> write(Discovery discovery, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return of(discovery, info).write(folder);
    }

    /**
     * The report of the discovery in {@code folder}.
     *
     * @throws IOException if it cannot be read; its message is one sentence
     */
    public static AnalysisReport read(Path folder, RunInfo info) throws IOException {
        return of(results(info).read(Discovery.class, folder), info);
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
