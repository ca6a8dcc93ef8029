package org.entente.reporting.words;

import java.util.OptionalInt;

/**
 * The screen that a text is for. Every line of the text fits its columns, but for words that are longer.
 *
 * @param columns its width, at least {@link #MIN_COLUMNS}
 * @param lines its height; empty where a text may have any length
 */
public record Screen(int columns, OptionalInt lines) {

    /** Below this no table is of use. */
    public static final int MIN_COLUMNS = 40;

    /** Where there is no terminal: the same on every machine. */
    public static final Screen PAPER = new Screen(120, OptionalInt.empty());

    public Screen {
        if (!(columns >= MIN_COLUMNS)) {
            throw new IllegalArgumentException(
                    "the columns of a screen must be at least " + MIN_COLUMNS + ", but were " + columns);
        }
    }

    /** The lines of {@code text}, broken between words, each ended by a line feed. */
    public String paragraph(String text) {
        return paragraph("", "", text);
    }

    /**
     * The lines of {@code text}, broken between words, each ended by a line feed.
     *
     * @param first what the first line begins with
     * @param others what each of the others begins with
     */
    public String paragraph(String first, String others, String text) {
        StringBuilder lines = new StringBuilder(first);
        int column = first.length();
        boolean isBegun = false;
        for (String word : text.split(" ", -1)) {
            if (isBegun && column + 1 + word.length() > columns) {
                lines.append('\n').append(others);
                column = others.length();
                isBegun = false;
            }
            lines.append(isBegun ? " " : "").append(word);
            column += word.length() + (isBegun ? 1 : 0);
            isBegun = true;
        }
        return lines.append('\n').toString();
    }

    /** The lines of {@code table}, each after {@code indent}; what is too wide follows below. */
    public String table(TextTable table, String indent) {
        return table.text(indent, columns);
    }
}
