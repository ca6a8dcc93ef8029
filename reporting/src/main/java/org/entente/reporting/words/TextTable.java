package org.entente.reporting.words;

import java.util.ArrayList;
import java.util.List;

/** A table of text: the first columns are aligned to the left, the others to the right. */
public final class TextTable {

    /** The width of the terminal that texts are made for, in columns. */
    public static final int WIDTH = 100;

    private static final String GAP = "  ";

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

    /** The lines of the table, each after {@code indent} and ended by a line feed. */
    public String text(String indent) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.size(); i++) {
                String padding = " ".repeat(widths.get(i) - row.get(i).length());
                line.append(i == 0 ? "" : GAP).append(i < leftColumns ? row.get(i) + padding : padding + row.get(i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** The lines of {@code text}, broken between words at {@link #WIDTH}, each ended by a line feed. */
    public static String paragraph(String text) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                lines.append('\n');
                column = 0;
            }
            lines.append(column == 0 ? "" : " ").append(word);
            column += word.length() + (column == 0 ? 0 : 1);
        }
        return lines.append('\n').toString();
    }
}
