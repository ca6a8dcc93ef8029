package org.entente.model.file;

import java.util.Comparator;
import org.entente.model.Printable;

/**
 * The place where a value is written, in a file or in a setting of the command line.
 *
 * @param source the file's name in messages, or the whole setting
 * @param depth the number of {@code extends} steps from the file that is read, which has depth 0; -1 for a setting
 * @param line from 1 on; the index of a setting
 * @param column from 1 on; 0 for a setting
 */
record Location(String source, int depth, int line, int column) implements Comparable<Location> {
    private static final int SETTING = -1;
    private static final int MAX_LENGTH_OF_SETTING = 200;

    private static final Comparator<Location> ORDER = Comparator.comparing(Location::isSetting)
            .thenComparing(Location::depth)
            .thenComparing(Location::line)
            .thenComparing(Location::column);

    /** The location of every value in the setting {@code text}, the {@code index}th of the command line. */
    static Location ofSetting(String text, int index) {
        return new Location("--set " + Printable.line(text, MAX_LENGTH_OF_SETTING), SETTING, index, 0);
    }

    /** This location, for a value that is laid over a file like a setting. */
    Location asSetting() {
        return new Location(toString(), SETTING, line, 0);
    }

    boolean isSetting() {
        return depth == SETTING;
    }

    /** File and line: {@code market.yaml:12}. */
    String sourceAndLine() {
        return isSetting() ? source : source + ":" + line;
    }

    /**
     * Orders locations from the file that is read to the files it extends, each from its beginning; settings come last.
     */
    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** File, line and column: {@code market.yaml:12:9}. */
    @Override
    public String toString() {
        return isSetting() ? source : source + ":" + line + ":" + column;
    }
}
