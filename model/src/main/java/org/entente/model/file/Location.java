package org.entente.model.file;

import java.util.Comparator;

/**
 * Where a value is written: in a file, or in a setting of the command line.
 *
 * @param source the file's name as it is shown, or the whole setting
 * @param depth how many steps of {@code extends} lie between the file that is read, which has 0, and this one; -1 for
 *     a setting
 * @param line from 1 on; of a setting its index
 * @param column from 1 on; of a setting 0
 */
record Location(String source, int depth, int line, int column) implements Comparable<Location> {
    private static final int SETTING = -1;

    private static final Comparator<Location> ORDER = Comparator.comparing(Location::isSetting)
            .thenComparing(Location::depth)
            .thenComparing(Location::line)
            .thenComparing(Location::column);

    /** The place of everything in the setting {@code text}, the {@code index}th of the command line. */
    static Location ofSetting(String text, int index) {
        return new Location("--set " + text.replaceAll("\\s+", " "), SETTING, index, 0);
    }

    /** This place, for a value that is laid over a file as a setting is. */
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

    /** From the file that is read to those that it extends, each from its beginning; settings last. */
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
