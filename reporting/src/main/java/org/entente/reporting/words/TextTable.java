package org.entente.reporting.words;

import java.util.ArrayList;
import java.util.List;

/** A table of text: the first columns are aligned to the left, the others to the right. */
public final class TextTable {

    private static final String GAP = "  ";

    /** The cells of the first column may be shortened to this width where all columns then fit. */
    private static final int MIN_LEFT = 20;

    private final int leftColumns;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    /** A table whose first {@code leftColumns} columns are aligned to the left. */
    public TextTable(int leftColumns) {
        this.leftColumns = leftColumns;
    }

    /** Adds a row, which may have fewer cells than other rows. */
    public void row(List<String> cells) {
        rows.add(List.copyOf(cells));
        for (int i = 0; i < cells.size(); i++) {
            int width = cells.get(i).length();
            if (i == widths.size()) {
                widths.add(width);
            } else {
                widths.set(i, Math.max(widths.get(i), width));
            }
        }
    }

    /** The width of the table, without an indent. */
    public int width() {
        return widths.stream().mapToInt(width -> width + GAP.length()).sum() - GAP.length();
    }

    /** The width of the table with cells of the first column shortened as far as they may be, without an indent. */
    public int narrowest() {
        return width() - (leftColumns > 0 ? Math.max(0, widths.get(0) - MIN_LEFT) : 0);
    }

    /** The lines of the table for the screen of this process, each after {@code indent} and ended by a line feed. */
    public String text(String indent) {
        return Screen.ofProcess().table(this, indent);
    }

    /**
     * The lines of the table, each after {@code indent} and ended by a line feed, at most {@code width} wide. Cells
     * of the first column are shortened in their middle where a few letters less make room for all columns. Of a table
     * that is wider, the columns that do not fit follow below, beside the left columns again.
     */
    String text(String indent, int width) {
        int room = width - indent.length();
        List<Integer> fitted = new ArrayList<>(widths);
        for (int i = 0; i < Math.min(leftColumns, widths.size()); i++) {
            fitted.set(i, Math.max(1, Math.min(widths.get(i), room - others(i))));
        }
        int excess = width() - room;
        if (excess > 0 && leftColumns > 0 && widths.get(0) - excess >= MIN_LEFT) {
            fitted.set(0, widths.get(0) - excess);
        }
        StringBuilder text = new StringBuilder();
        int next = Math.min(leftColumns, fitted.size());
        do {
            int end = end(fitted, next, room);
            for (List<String> row : rows) {
                text.append(line(row, fitted, next, end, indent)).append('\n');
            }
            next = end;
        } while (next < fitted.size());
        return text.toString();
    }

    /** The columns that must stand beside left column {@code i}: the other left ones, and the widest of the others. */
    private int others(int i) {
        int others = 0;
        int widest = 0;
        for (int k = 0; k < widths.size(); k++) {
            if (k < leftColumns) {
                others += k == i ? 0 : widths.get(k) + GAP.length();
            } else {
                widest = Math.max(widest, widths.get(k) + GAP.length());
            }
        }
        return others + widest;
    }

    /** The first column, at least one after {@code from}, that does not fit beside the left ones and those between. */
    private int end(List<Integer> fitted, int from, int room) {
        int column = fitted.stream()
                .limit(leftColumns)
                .mapToInt(width -> width + GAP.length())
                .sum();
        int end = from;
        while (end < fitted.size() && (end == from || column + fitted.get(end) <= room)) {
            column += fitted.get(end) + GAP.length();
            end++;
        }
        return end;
    }

    private String line(List<String> row, List<Integer> fitted, int from, int end, String indent) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < Math.min(row.size(), end); i++) {
            if (i < leftColumns || i >= from) {
                String cell = shortened(row.get(i), fitted.get(i));
                String padding = " ".repeat(fitted.get(i) - cell.length());
                line.append(i == 0 ? "" : GAP).append(i < leftColumns ? cell + padding : padding + cell);
            }
        }
        return line.toString().stripTrailing();
    }

    /** {@code text} with an ellipsis in the place of its middle where it has more than {@code room} letters. */
    static String shortened(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        int kept = Math.max(0, room - 1);
        return text.substring(0, (kept + 1) / 2) + "…" + text.substring(text.length() - kept / 2);
    }

    /** The lines of {@code text}, broken between words for the screen of this process, each ended by a line feed. */
    public static String paragraph(String text) {
        return Screen.ofProcess().paragraph(text);
    }
}
