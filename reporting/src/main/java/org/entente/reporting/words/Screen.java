package org.entente.reporting.words;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    public static final Screen PAPER = new Screen(120, OptionalInt.of(40));

    /** The system property of the size of a terminal, {@code 24 80}. The launcher sets it: Java cannot find it out. */
    public static final String SIZE = "entente.terminal.size";

    private static final Pattern LINES_AND_COLUMNS = Pattern.compile("(\\d{1,6}) (\\d{1,6})");

    public Screen {
        if (!(columns >= MIN_COLUMNS)) {
            throw new IllegalArgumentException(
                    "the columns of a screen must be at least " + MIN_COLUMNS + ", but were " + columns);
        }
    }

    /** The terminal of this process; {@link #PAPER} if it has none. */
    public static Screen ofProcess() {
        return ofSize(System.getProperty(SIZE, ""));
    }

    /** The screen of the size {@code lines columns}; {@link #PAPER} if it is unknown. */
    static Screen ofSize(String size) {
        Matcher known = LINES_AND_COLUMNS.matcher(size);
        if (!known.matches() || Integer.parseInt(known.group(2)) == 0) {
            return PAPER;
        }
        int lines = Integer.parseInt(known.group(1));
        return new Screen(
                Math.max(MIN_COLUMNS, Integer.parseInt(known.group(2))),
                lines == 0 ? OptionalInt.empty() : OptionalInt.of(lines));
    }

    /** This screen for a text of any length. */
    public Screen endless() {
        return new Screen(columns, OptionalInt.empty());
    }

    /** Whether {@code text} with {@code more} lines below it fits this screen. */
    public boolean holds(String text, int more) {
        return lines.isEmpty() || text.lines().count() + more <= lines.getAsInt();
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
