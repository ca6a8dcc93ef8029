package org.entente.cli;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.reporting.words.Screen;

/** The terminal that the standard output is, if it is one. */
final class Terminal {

    /** The system property of its size, {@code 24 80}. The launcher sets it, because Java cannot find it out. */
    static final String SIZE = "entente.terminal.size";

    private static final Pattern LINES_AND_COLUMNS = Pattern.compile("(\\d{1,6}) (\\d{1,6})");

    private Terminal() {}

    /** The screen of the standard output; {@link Screen#PAPER} if it is no terminal. */
    static Screen screen() {
        return screen(System.getProperty(SIZE, ""));
    }

    /** The screen of the size {@code lines columns}; {@link Screen#PAPER} if it is unknown. */
    static Screen screen(String size) {
        Matcher known = LINES_AND_COLUMNS.matcher(size);
        if (!known.matches() || Integer.parseInt(known.group(2)) == 0) {
            return Screen.PAPER;
        }
        int lines = Integer.parseInt(known.group(1));
        return new Screen(
                Math.max(Screen.MIN_COLUMNS, Integer.parseInt(known.group(2))),
                lines == 0 ? OptionalInt.empty() : OptionalInt.of(lines));
    }
}
