package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.csv.CsvFile;
import org.entente.reporting.csv.CsvRows;
import org.entente.simulation.results.LeftOut;

/** The table of the paths that a run has left out: how many, by what is no amount on them. */
final class LeftOutCsv {

    private static final String[] HEADER = {"scenario", "amount", "step", "when", "paths", "first_path", "value"};

    private LeftOutCsv() {}

    /** Writes {@code file}, which must not exist. */
    static void write(LeftOut leftOut, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (LeftOut.Cause cause : leftOut.causes()) {
                csv.text(cause.scenario())
                        .text(cause.amount())
                        .text(cause.step())
                        .text(cause.when())
                        .number(cause.paths())
                        .number(cause.firstPath())
                        .number(cause.value())
                        .endRow();
            }
        }
    }

    /**
     * Reads a file of {@link #write}.
     *
     * @throws IOException if the file cannot be read; its message is one sentence
     */
    static LeftOut read(Path file) throws IOException {
        List<LeftOut.Cause> causes = new ArrayList<>();
        CsvRows.read(file, 4, HEADER)
                .forEach(row -> causes.add(new LeftOut.Cause(
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        Math.round(row.number()),
                        Math.round(row.number()),
                        value(row.text()))));
        return new LeftOut(causes);
    }

    /** The value, which is often none: an empty cell is NaN. */
    private static double value(String cell) {
        try {
            return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a value of left-out.csv must be a number, but was '" + cell + "'", e);
        }
    }
}
