package org.entente.reporting.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.entente.simulation.metric.Metric;

/** The rows of a file that {@link CsvFile} wrote. */
public final class CsvRows {

    private CsvRows() {}

    /** A row, whose cells are taken from left to right. */
    public static final class Row {

        private final String place;
        private final String[] cells;
        private int next;

        private Row(String place, String[] cells) {
            this.place = place;
            this.cells = cells;
        }

        /** The next cell as text. */
        public String text() {
            return cells[next++];
        }

        /**
         * The next cell as a number, NaN where it is empty.
         *
         * @throws IllegalArgumentException if it is something else; its message is one sentence
         */
        public double number() {
            String cell = text();
            double number = cell.isEmpty() ? 0 : parsed(cell);
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(
                        "a cell in " + place + " must be a finite number, but was '" + cell + "'");
            }
            return cell.isEmpty() ? Double.NaN : number;
        }

        private static double parsed(String cell) {
            try {
                return Double.parseDouble(cell);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }

        /**
         * The next cell as a month.
         *
         * @throws IllegalArgumentException if it is none; its message is one sentence
         */
        public YearMonth month() {
            return CsvRows.month(text(), place);
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
                            "a kind in " + place + " must be flow, level or date, but was '" + cells[index] + "'"));
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
     * @param keys how many of the first cells say what a row is about, so that no two rows have them in common
     * @param header the wanted names of the columns, as many as each row must have cells
     * @throws IOException if the file is missing or is no such table; its message is one sentence
     */
    public static List<Row> read(Path file, int keys, String... header) throws IOException {
        try (CsvCells cells = CsvCells.open(file)) {
            cells.skipHeader(header.length);
            Map<List<String>, Row> rows = new LinkedHashMap<>();
            Optional<String[]> row = cells.next(header.length);
            for (; row.isPresent(); row = cells.next(header.length)) {
                List<String> key = List.of(row.get()).subList(0, keys);
                if (rows.put(key, new Row(cells.place(), row.get())) != null) {
                    throw new IOException("two rows of " + file + " are about " + String.join(", ", key));
                }
            }
            return List.copyOf(rows.values());
        }
    }

    /**
     * Hands each row of {@code file} to {@code reader}, the header first, without keeping them.
     *
     * @throws IOException if the file is missing or is no table; its message is one sentence
     */
    public static void each(Path file, Consumer<List<String>> reader) throws IOException {
        try (CsvCells cells = CsvCells.open(file)) {
            for (Optional<String[]> row = cells.next(); row.isPresent(); row = cells.next()) {
                reader.accept(List.of(row.get()));
            }
        }
    }

    /**
     * The month in {@code cell}, such as {@code 2029-06}.
     *
     * @param place where the cell is, for the message
     * @throws IllegalArgumentException if it is none; its message is one sentence
     */
    public static YearMonth month(String cell, String place) {
        try {
            return YearMonth.parse(cell);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "a cell in " + place + " must be a month such as 2029-06, but was '" + cell + "'", e);
        }
    }
}
