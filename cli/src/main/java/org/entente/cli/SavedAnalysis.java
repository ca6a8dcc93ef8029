package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.bridge.BridgeReport;
import org.entente.reporting.discovery.DiscoveryReport;
import org.entente.reporting.explain.ExplanationReport;
import org.entente.reporting.folder.Manifest;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.score.BacktestReport;
import org.entente.reporting.score.ScoreReport;
import org.entente.reporting.seek.SeekReport;
import org.entente.reporting.sensitivity.SensitivityReport;

/** The reports of analyses that are read back from their folders. */
final class SavedAnalysis {

    /** The reading of a report, by the command that wrote the folder. */
    private static final Map<String, Reader> READERS = Map.of(
            "backtest", BacktestReport::read,
            "bridge", BridgeReport::read,
            "discover", DiscoveryReport::read,
            "explain", ExplanationReport::read,
            "score", ScoreReport::read,
            "seek", SeekReport::read,
            "sensitivity", SensitivityReport::read);

    /** Reads the report of an analysis. */
    private interface Reader {
        AnalysisReport read(Path folder, RunInfo info) throws IOException;
    }

    private SavedAnalysis() {}

    /**
     * The report of the analysis in {@code folder}; empty if it is the folder of a run.
     *
     * @throws IOException if it cannot be read; its message is one sentence
     */
    static Optional<AnalysisReport> read(Path folder) throws IOException {
        Manifest manifest = Manifest.read(folder);
        Optional<Reader> reader =
                manifest.info().invocation().arguments().stream().findFirst().map(READERS::get);
        return reader.isEmpty() ? Optional.empty() : Optional.of(reader.get().read(folder, manifest.info()));
    }
}
