package org.entente.model.file;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.model.sweep.Design;

/**
 * Reads the rows of a sweep from a file of comma-separated values (RFC 4180): a header of addresses, then one case per
 * line. A cell holds a value as in a scenario file; an empty cell leaves the scenario's value. Messages count cells
 * instead of columns.
 */
final class RowsFile {

    private final String label;
    private final SweepValues sweepValues;
    private final Problems problems;

    private RowsFile(String label, SweepValues sweepValues, Problems problems) {
        this.label = label;
        this.sweepValues = sweepValues;
        this.problems = problems;
    }

    /**
     * The design in the file at {@code path}, which is relative to {@code sweep}.
     *
     * @throws IllegalArgumentException if the header or a row breaks a rule of designs
     * @throws ScenarioFileException if the file cannot be read
     */
    static Design read(Document sweep, String path, SweepValues sweepValues, Problems problems) {
        Path file = sweep.path().orElseThrow().resolveSibling(path).normalize();
        Document document = new Document(file.toString(), Optional.of(file));
        return new RowsFile(document.label(), sweepValues, problems).design(document.text());
    }

    private Design design(String text) {
        try (CSVReader csv = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            String[] header = csv.readNext();
            if (header == null) {
                throw new IllegalArgumentException(label + " must have a header of addresses, but is empty");
            }
            List<String> addresses = Arrays.stream(header).map(String::strip).toList();
            List<List<String>> rows = new ArrayList<>();
            for (String[] row = csv.readNext(); row != null; row = csv.readNext()) {
                if (row.length > 1 || !row[0].isBlank()) {
                    rows.add(values(addresses, row, (int) csv.getLinesRead()));
                }
            }
            return new Design(addresses, rows);
        } catch (IOException | CsvValidationException unreadable) {
            throw Problems.refusal(label + ": not readable as CSV: " + unreadable.getMessage());
        }
    }

    private List<String> values(List<String> addresses, String[] row, int line) {
        if (row.length != addresses.size()) {
            throw Problems.refusal(label + ":" + line + ": a row must have as many cells as the header, "
                    + addresses.size() + ", but has " + row.length);
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            values.add(value(addresses.get(i), row[i].strip(), new Location(label, 0, line, i + 1)));
        }
        return values;
    }

    private String value(String address, String cell, Location location) {
        return cell.isEmpty()
                ? Design.AS_IS
                : YamlReader.read(cell, (line, column) -> location, problems)
                        .map(node -> sweepValues.value(address, node))
                        .orElse(Design.AS_IS);
    }
}
