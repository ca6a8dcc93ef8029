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

/** What was known of the measure whose precision was wanted, after so many paths. */
public final class ConvergenceCsv {

    private static final String[] HEADER = {"scenario", "precision", "paths", "mean", "se"};

    private ConvergenceCsv() {}

    /** Writes {@code file}, which must not exist. */
    public static void write(Results results, Path file) throws IOException {
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
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it cannot be read; its message is one sentence
     */
    public static List<Convergence> read(Path file) throws IOException {
        Map<List<String>, List<Convergence.Point>> all = new LinkedHashMap<>();
        CsvRows.read(file, HEADER)
                .forEach(row -> all.computeIfAbsent(List.of(row.text(), row.text()), any -> new ArrayList<>())
                        .add(new Convergence.Point(Math.round(row.number()), row.number(), row.number())));
        List<Convergence> convergences = new ArrayList<>();
        all.forEach((of, points) -> convergences.add(new Convergence(of.get(0), Precision.parse(of.get(1)), points)));
        return convergences;
    }
}
