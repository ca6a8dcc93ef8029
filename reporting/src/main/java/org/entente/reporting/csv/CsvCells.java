package org.entente.reporting.csv;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.ICSVParser;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvValidationException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The cells of a file that {@link CsvFile} wrote, row by row. */
final class CsvCells implements Closeable {

    private final Path file;
    private final CSVReader reader;

    private CsvCells(Path file, CSVReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /**
     * Opens {@code file}.
     *
     * @throws IOException if it is missing or cannot be read; its message is one sentence if it is missing
     */
    static CsvCells open(Path file) throws IOException {
        try {
            return new CsvCells(
                    file,
                    new CSVReaderBuilder(Files.newBufferedReader(file))
                            .withCSVParser(new CSVParserBuilder()
                                    .withEscapeChar(ICSVParser.NULL_CHARACTER)
                                    .build())
                            .build());
        } catch (NoSuchFileException e) {
            throw new IOException("the file " + file + " must be there, but is not", e);
        }
    }

    /**
     * The next row, the header first; empty at the end of the file.
     *
     * @throws IOException if the file is no table; its message is one sentence
     */
    Optional<String[]> next() throws IOException {
        try {
            return Optional.ofNullable(reader.readNext());
        } catch (CharacterCodingException e) {
            throw new IOException("the file " + file + " must be text, but is not", e);
        } catch (CsvMalformedLineException | CsvValidationException e) {
            throw new IOException("the file " + file + " is no table: " + e.getMessage(), e);
        }
    }

    /**
     * The next row, which must have {@code wanted} cells; empty at the end of the file.
     *
     * @throws IOException if it has others, or as {@link #next()} does; its message is one sentence
     */
    Optional<String[]> next(int wanted) throws IOException {
        Optional<String[]> cells = next();
        if (cells.isPresent() && cells.get().length != wanted) {
            throw lacking(wanted, cells.get().length);
        }
        return cells;
    }

    /**
     * Skips the header, which must have {@code wanted} cells.
     *
     * @throws IOException if it has others or is missing, or as {@link #next()} does; its message is one sentence
     */
    void skipHeader(int wanted) throws IOException {
        if (next(wanted).isEmpty()) {
            throw lacking(wanted, 0);
        }
    }

    private IOException lacking(int wanted, int found) {
        return new IOException("each row of " + file + " must have " + wanted + " cells, but one had " + found);
    }

    /** The place of the row that was read last, such as {@code line 3 of summary.csv}. */
    String place() {
        return "line " + reader.getLinesRead() + " of " + file;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
