package org.entente.model.file;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells from text with separators (RFC 4180). Lines end with LF, CR or both. A quote begins a quoted cell at
 * the beginning of a cell alone; elsewhere it is a letter. Empty lines are no rows.
 */
final class CsvText {

    /** A row, with the line on which it begins, from 1 on. */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** What stands behind the text; no character, as the text may hold any. */
    private static final int END = -1;

    private final String label;
    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int line;

    private CsvText(String label, String text, char separator, int line) {
        this.label = label;
        this.text = text;
        this.separator = separator;
        this.line = line;
    }

    /**
     * The rows of {@code text}, whose first line is number {@code line}.
     *
     * @throws ScenarioFileException if a quote is never closed, or is closed within a cell
     */
    static List<Row> rows(String label, String text, char separator, int line) {
        CsvText csv = new CsvText(label, text, separator, line);
        while (csv.at < text.length()) {
            csv.row();
        }
        return csv.rows;
    }

    private void row() {
        int begin = line;
        List<String> cells = new ArrayList<>();
        cells.add(cell(begin, 1));
        while (peek() == separator) {
            at++;
            cells.add(cell(begin, cells.size() + 1));
        }
        skipLineEnd();
        if (cells.size() > 1 || !cells.get(0).isEmpty()) {
            rows.add(new Row(begin, cells));
        }
    }

    private String cell(int row, int column) {
        int begin = at;
        skipSpaces();
        if (peek() == '"') {
            return quoted(row, column);
        }
        while (!isEndOfCell(peek())) {
            at++;
        }
        return stripped(text.substring(begin, at));
    }

    private String quoted(int row, int column) {
        StringBuilder cell = new StringBuilder();
        at++;
        while (!(peek() == '"' && peekBehind() != '"')) {
            if (at >= text.length()) {
                throw Problems.refusal(place(row, column) + ": a quote must be closed, but this one is not");
            }
            at += peek() == '"' ? 1 : 0;
            countLine();
            cell.append(text.charAt(at++));
        }
        at++;
        skipSpaces();
        if (!isEndOfCell(peek())) {
            throw Problems.refusal(place(row, column)
                    + ": a quote in a cell in quotes must be doubled (\"\"), but here the cell goes on behind one");
        }
        return stripped(cell.toString());
    }

    private void skipSpaces() {
        while (peek() == ' ') {
            at++;
        }
    }

    private String place(int row, int column) {
        return new Location(label, 0, row, column).toString();
    }

    /** The text without spaces around it, those that do not break included. */
    private static String stripped(String cell) {
        return cell.replaceAll("^[\\s\\u00A0\\u202F]+|[\\s\\u00A0\\u202F]+$", "");
    }

    private boolean isEndOfCell(int c) {
        return c == END || c == separator || c == '\n' || c == '\r';
    }

    private void skipLineEnd() {
        if (at < text.length()) {
            countLine();
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
    }

    /** Counts a line if one ends here. */
    private void countLine() {
        if (text.startsWith("\r\n", at) || peek() == '\n' || peek() == '\r') {
            boolean isCounted = peek() == '\n' && at > 0 && text.charAt(at - 1) == '\r';
            line += isCounted ? 0 : 1;
        }
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private int peekBehind() {
        return at + 1 < text.length() ? text.charAt(at + 1) : END;
    }
}
