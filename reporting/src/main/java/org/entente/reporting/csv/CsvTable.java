package org.entente.reporting.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that {@link CsvFile} wrote, whatever its columns are.
 *
 * @param header the names of the columns
 * @param rows the rows, each with a cell for each column
 * @param isWhole whether these are all rows of the file
 */
public record CsvTable(List<String> header, List<List<String>> rows, boolean isWhole) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final Pattern GUARDED = Pattern.compile("(?s)'[=+\\-@\t\r].*");

    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Reads at most {@code maxRows} rows of {@code file}.
     *
     * @throws IOException if the file is missing or is no table; its message is one sentence
     */
    public static CsvTable read(Path file, int maxRows) throws IOException {
        try (CsvCells cells = CsvCells.open(file)) {
            List<String> header = List.of(cells.next()
                    .orElseThrow(() -> new IOException("the file " + file + " must have a header, but is empty")));
            List<List<String>> rows = new ArrayList<>();
            Optional<String[]> row = cells.next(header.size());
            for (; row.isPresent() && rows.size() < maxRows; row = cells.next(header.size())) {
                rows.add(List.of(row.get()));
            }
            return new CsvTable(header, rows, row.isEmpty());
        }
    }

    /** Whether the column has numbers and nothing else but empty cells. */
    public boolean isNumeric(int column) {
        boolean hasNumber = false;
        for (List<String> row : rows) {
            String cell = row.get(column);
            boolean isNumber = NUMBER.matcher(cell).matches();
            if (!isNumber && !cell.isEmpty()) {
                return false;
            }
            hasNumber |= isNumber;
        }
        return hasNumber;
    }

    /** The characters of the longest cell of the column, with its name. */
    public int width(int column) {
        return Math.max(
                header.get(column).length(),
                rows.stream()
                        .mapToInt(row -> text(row.get(column)).length())
                        .max()
                        .orElse(0));
    }

    /** The number in a cell of a numeric column; NaN if the cell is empty. */
    public static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /** The text in a cell, without the apostrophe that keeps a spreadsheet from running it as a formula. */
    public static String text(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
