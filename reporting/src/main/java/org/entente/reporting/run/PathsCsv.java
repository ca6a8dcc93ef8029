package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.csv.CsvFile;
import org.entente.simulation.results.PathTable;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/**
 * The table of kept paths: a row for each path of each scenario, a column for each random input and each outcome. A
 * cell is empty where the scenario has no such number, and where a date never comes.
 */
public final class PathsCsv {

    private PathsCsv() {}

    /** Writes {@code file}, which must not exist. */
    public static void write(Results results, Path file) throws IOException {
        write(results, KeptColumns.of(results), file);
    }

    static void write(Results results, KeptColumns columns, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, columns.header())) {
            for (ScenarioResults scenario : results.scenarios()) {
                int[] places = places(columns, scenario.paths());
                for (int row = 0; row < scenario.paths().paths(); row++) {
                    csv.text(scenario.scenario().name()).number(scenario.paths().number(row));
                    for (int place : places) {
                        csv.number(
                                place < 0 ? Double.NaN : finite(scenario.paths().value(place, row)));
                    }
                    csv.endRow();
                }
            }
        }
    }

    /** The place of each column in a table; negative where the table lacks it. */
    private static int[] places(KeptColumns columns, PathTable table) {
        List<PathTable.Column> there = table.columns();
        return columns.described().stream()
                .mapToInt(column -> there.indexOf(column.column()))
                .toArray();
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
