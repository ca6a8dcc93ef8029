package org.entente.reporting.csv;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.ICSVParser;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** Reads at most {@code maxRows} rows of {@code file}. */
    public static CsvTable read(Path file, int maxRows) throws IOException {
        try (CSVReader reader = new CSVReaderBuilder(Files.newBufferedReader(file))
                .withCSVParser(new CSVParserBuilder()
                        .withEscapeChar(ICSVParser.NULL_CHARACTER)
                        .build())
                .build()) {
            List<String> header = List.of(reader.readNext());
            List<List<String>> rows = new ArrayList<>();
            String[] cells = reader.readNext();
            for (; cells != null && rows.size() < maxRows; cells = reader.readNext()) {
                rows.add(List.of(cells));
            }
            return new CsvTable(header, rows, cells == null);
        } catch (CsvValidationException e) {
            throw new IOException("the file " + file + " is no table: " + e.getMessage(), e);
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
