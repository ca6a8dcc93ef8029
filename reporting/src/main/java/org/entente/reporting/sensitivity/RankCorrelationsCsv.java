package org.entente.reporting.sensitivity;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.reporting.csv.CsvFile;
import org.entente.simulation.sensitivity.RankedInputs;
import org.entente.simulation.sensitivity.Sensitivity;

/**
 * The table of rank correlations of inputs with a measure, the closest first; empty cells for an input that does not
 * vary.
 */
final class RankCorrelationsCsv {

    private static final String[] HEADER = {"scenario", "metric", "period", "input", "kind", "rank_correlation", "se"};

    private RankCorrelationsCsv() {}

    /** Writes {@code file}, which must not exist. */
    static void write(Sensitivity sensitivity, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (RankedInputs.Entry entry : sensitivity.ranked().inputs()) {
                csv.text(sensitivity.scenario().name())
                        .text(sensitivity.measure().name())
                        .text(sensitivity.measure().period().orElseThrow().label())
                        .text(entry.input())
                        .text(entry.side().label())
                        .numbers(
                                entry.correlation().value(), entry.correlation().standardError())
                        .endRow();
            }
        }
    }
}
