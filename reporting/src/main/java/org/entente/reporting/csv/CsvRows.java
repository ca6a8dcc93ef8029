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
        try (CSVReader reader = new CSVReaderBuilder(Files.newBufferedReader(file))
                .withCSVParser(new CSVParserBuilder()
                        .withEscapeChar(ICSVParser.NULL_CHARACTER)
                        .build())
                .build()) {
            requireCells(file, Optional.ofNullable(reader.readNext()), header.length);
            Map<List<String>, Row> rows = new LinkedHashMap<>();
            for (String[] cells = reader.readNext(); cells != null; cells = reader.readNext()) {
                requireCells(file, Optional.of(cells), header.length);
                List<String> key = List.of(cells).subList(0, keys);
                if (rows.put(key, new Row("line " + reader.getLinesRead() + " of " + file, cells)) != null) {
                    throw new IOException("two rows of " + file + " are about " + String.join(", ", key));
                }
            }
            return List.copyOf(rows.values());
        } catch (NoSuchFileException e) {
            throw new IOException("the file " + file + " must be there, but is not", e);
        } catch (CsvValidationException e) {
            throw new IOException("the file " + file + " is no table: " + e.getMessage(), e);
        }
    }

    /**
     * Hands each row of {@code file} to {@code reader}, the header first, without keeping them.
     *
     * @throws IOException if the file is missing or is no table; its message is one sentence
     */
    public static void each(Path file, Consumer<List<String>> reader) throws IOException {
        try (CSVReader rows = new CSVReaderBuilder(Files.newBufferedReader(file))
                .withCSVParser(new CSVParserBuilder()
                        .withEscapeChar(ICSVParser.NULL_CHARACTER)
                        .build())
                .build()) {
            for (String[] cells = rows.readNext(); cells != null; cells = rows.readNext()) {
                reader.accept(List.of(cells));
            }
        } catch (NoSuchFileException e) {
            throw new IOException("the file " + file + " must be there, but is not", e);
        } catch (CsvValidationException e) {
            throw new IOException("the file " + file + " is no table: " + e.getMessage(), e);
        }
    }

    private static void requireCells(Path file, Optional<String[]> cells, int wanted) throws IOException {
        int found = cells.map(row -> row.length).orElse(0);
        if (found != wanted) {
            throw new IOException("each row of " + file + " must have " + wanted + " cells, but one had " + found);
        }
    }
}
