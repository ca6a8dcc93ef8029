package org.entente.reporting.csv;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.ICSVParser;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.entente.simulation.metric.Metric;

/** The rows of a file that {@link CsvFile} wrote. */
public final class CsvRows {

    private CsvRows() {}

    /** A row, whose cells are taken from left to right. */
    public static final class Row {

        private final Path file;
        private final String[] cells;
        private int next;

        private Row(Path file, String[] cells) {
            this.file = file;
            this.cells = cells;
        }

        /** The next cell as text. */
        public String text() {
            return cells[next++];
        }

        /** The next cell as a number, NaN where it is empty. */
        public double number() {
            String cell = text();
            try {
                return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "a cell of " + file + " must be a number, but was '" + cell + "'", e);
            }
        }

        /** The next cells, as the numbers in {@code columns}, in their order. */
        public <T> ToDoubleFunction<NumberColumn<T>> numbers(List<NumberColumn<T>> columns) {
            Map<String, Double> numbers = new HashMap<>();
            columns.forEach(column -> numbers.put(column.label(), number()));
            return column -> Optional.ofNullable(numbers.get(column.label())).orElseThrow();
        }

        /** The kind of metric in cell number {@code index}. */
        public Metric.Kind metricKind(int index) {
            return Metric.Kind.ofLabel(cells[index])
                    .orElseThrow(() -> new IllegalArgumentException(
                            "a kind in " + file + " must be flow, level or date, but was '" + cells[index] + "'"));
        }

        /** Skips {@code count} cells and returns this row. */
        public Row skip(int count) {
            next += count;
            return this;
        }
    }

    /**
     * Reads {@code file}.
     *
     * @param header the wanted names of the columns, as many as each row must have cells
     * @throws IOException if the file is missing or is no such table; its message is one sentence
     */
    public static List<Row> read(Path file, String... header) throws IOException {
        try (CSVReader reader = new CSVReaderBuilder(Files.newBufferedReader(file))
                .withCSVParser(new CSVParserBuilder()
                        .withEscapeChar(ICSVParser.NULL_CHARACTER)
                        .build())
                .build()) {
            requireCells(file, Optional.ofNullable(reader.readNext()), header.length);
            List<Row> rows = new ArrayList<>();
            for (String[] cells = reader.readNext(); cells != null; cells = reader.readNext()) {
                rows.add(new Row(file, requireCells(file, Optional.of(cells), header.length)));
            }
            return rows;
        } catch (NoSuchFileException e) {
            throw new IOException("the file " + file + " must be there, but is not", e);
        } catch (CsvValidationException e) {
            throw new IOException("the file " + file + " is no table: " + e.getMessage(), e);
        }
    }

    private static String[] requireCells(Path file, Optional<String[]> cells, int wanted) throws IOException {
        int found = cells.map(row -> row.length).orElse(0);
        if (found != wanted) {
            throw new IOException("each row of " + file + " must have " + wanted + " cells, but one had " + found);
        }
        return cells.orElseThrow();
    }
}
