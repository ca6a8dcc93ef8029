package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.reporting.csv.CsvFile;
import org.entente.reporting.csv.CsvRows;
import org.entente.simulation.plan.Precision;
import org.entente.simulation.results.Convergence;
import org.entente.simulation.results.Results;

/** The table of convergence: the mean of the measure with a wanted precision, by the number of paths so far. */
final class ConvergenceCsv {

    private static final String[] HEADER = {"scenario", "precision", "paths", "mean", "se"};

    private ConvergenceCsv() {}

    /** Writes {@code file}, which must not exist. */
    static void write(Results results, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (Convergence convergence : results.convergences()) {
                for (Convergence.Point point : convergence.points()) {
                    csv.text(convergence.scenario())
                            .text(convergence.precision().toString())
                            .number(point.paths())
                            .numbers(point.mean(), point.standardError())
                            .endRow();
                }
            }
        }
    }

    /**
     * Reads a file of {@link #write}.
     *
     * @throws IOException if the file cannot be read; its message is one sentence
     */
    static List<Convergence> read(Path file) throws IOException {
        Map<List<String>, List<Convergence.Point>> all = new LinkedHashMap<>();
        CsvRows.read(file, 3, HEADER)
                .forEach(row -> all.computeIfAbsent(List.of(row.text(), row.text()), any -> new ArrayList<>())
                        .add(new Convergence.Point(Math.round(row.number()), row.number(), row.number())));
        List<Convergence> convergences = new ArrayList<>();
        all.forEach((names, points) ->
                convergences.add(new Convergence(names.get(0), Precision.parse(names.get(1)), points)));
        return convergences;
    }
}
