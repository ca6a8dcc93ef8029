package org.entente.reporting.csv;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.entente.model.Printable;
import tools.jackson.core.io.NumberOutput;

/**
 * A file of comma-separated values, being written. It is UTF-8, has a header, ends lines with a line feed and quotes
 * only where needed. A number is the shortest decimal that reads back as the same double, on every Java version; NaN is
 * an empty cell. A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
public final class CsvFile implements Closeable {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final ICSVWriter writer;
    private final String[] row;
    private int filled;

    private CsvFile(ICSVWriter writer, int columns) {
        this.writer = writer;
        this.row = new String[columns];
    }

    /** Creates {@code file}, which must not exist, and writes its header. */
    public static CsvFile create(Path file, String... header) throws IOException {
        return to(Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW), header);
    }

    /** Writes the header to {@code out}, which closes with the file. */
    public static CsvFile to(Writer out, String... header) {
        ICSVWriter writer = new CSVWriter(
                out,
                ICSVWriter.DEFAULT_SEPARATOR,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.DEFAULT_ESCAPE_CHARACTER,
                "\n");
        writer.writeNext(header, false);
        return new CsvFile(writer, header.length);
    }

    /** Fills the next cell of the row with {@code text}. */
    public CsvFile text(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return cell(Printable.text(formula ? "'" + text : text));
    }

    /** Fills the next cell of the row with {@code value}. */
    public CsvFile number(double value) {
        // Not Double.toString, which writes some numbers with needless digits before Java 19.
        return cell(Double.isNaN(value) ? "" : NumberOutput.toString(value, true));
    }

    /** Fills the next cells of the row with {@code values}. */
    public CsvFile numbers(double... values) {
        for (double value : values) {
            number(value);
        }
        return this;
    }

    /** Fills the next cell of the row with {@code value}. */
    public CsvFile number(long value) {
        return cell(Long.toString(value));
    }

    private CsvFile cell(String text) {
        row[filled++] = text;
        return this;
    }

    /** Writes the row, all of whose cells must be filled. */
    public void endRow() throws IOException {
        if (filled != row.length) {
            throw new IllegalStateException("a row must have " + row.length + " cells, but has " + filled);
        }
        writer.writeNext(row, false);
        filled = 0;
        throwFailure();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        throwFailure();
    }

    /** Throws a failure that the writer has kept to itself. */
    private void throwFailure() throws IOException {
        IOException failure = writer.getException();
        if (failure != null) {
            writer.resetError(); // otherwise closing throws the same failure again, suppressed by itself
            throw failure;
        }
    }
}
