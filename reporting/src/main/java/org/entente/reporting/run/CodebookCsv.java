package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.reporting.csv.CsvFile;

/** The codebook of the table of kept paths: what each of its columns holds. */
final class CodebookCsv {

    private static final String[] HEADER = {"name", "title", "unit", "meaning", "role"};
    private static final String KEY = "key";

    private CodebookCsv() {}

    /** Writes {@code file}, which must not exist. */
    static void write(KeptColumns columns, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            row(csv, "scenario", "Scenario", "", "The name of the scenario.", KEY);
            row(
                    csv,
                    "path",
                    "Path",
                    "",
                    "The number of the path, from 0. Paths with the same number have the same draws in each scenario.",
                    KEY);
            for (KeptColumns.Described column : columns.described()) {
                row(csv, column.column().name(), column.title(), column.unit(), column.meaning(), column.role());
            }
        }
    }

    private static void row(CsvFile csv, String... cells) throws IOException {
        for (String cell : cells) {
            csv.text(cell);
        }
        csv.endRow();
    }
}
