package org.entente.reporting.csv;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.simulation.Convergence;
import org.entente.simulation.Results;

/** What was known of the measure whose precision was wanted, after so many paths. */
public final class ConvergenceCsv {

    private ConvergenceCsv() {}

    /** Writes {@code file}, which must not exist. */
    public static void write(Results results, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, "scenario", "measure", "paths", "mean", "se")) {
            for (Convergence of : results.convergences()) {
                for (Convergence.Point point : of.points()) {
                    csv.text(of.scenario())
                            .text(of.precision().measure().toString())
                            .number(point.paths())
                            .numbers(point.mean(), point.standardError())
                            .endRow();
                }
            }
        }
    }
}
