package org.entente.reporting.sheet;

import java.util.List;
import java.util.Optional;

/**
 * A chart of a workbook that spreadsheet programs draw, from cells that a reader can change.
 *
 * @param kind what is drawn
 * @param title the title
 * @param unit the title of the axis of values
 * @param format the format of the numbers on that axis
 * @param limits the ends of that axis; empty to leave them to the program, which does not count whiskers
 * @param categories the cells with the places of the values: years, parties
 * @param series the series, at least one
 * @param place where the chart stands
 */
public record NativeChart(
        Kind kind,
        String title,
        String unit,
        CellFormat format,
        Optional<Limits> limits,
        Range categories,
        List<Series> series,
        Place place) {

    /** The lowest and the highest value on an axis. */
    public record Limits(double low, double high) {}

    /** The kinds of charts. */
    public enum Kind {
        /** Areas on top of each other, and lines. */
        FAN,
        /** Bars to the right, a group for each category from the top down. */
        BARS,
        /** Lines. */
        LINES
    }

    public NativeChart {
        series = List.copyOf(series);
    }

    /**
     * Range below each other.
     *
     * @param sheet the name of their sheet
     * @param column the number of their column, from 0 on
     * @param first the number of the first row, from 0 on
     * @param last the number of the last row
     */
    public record Range(String sheet, int column, int first, int last) {

        /** The number of cells. */
        int size() {
            return last - first + 1;
        }

        /** The reference of the cells: {@code 'Chart data'!$B$2:$B$8}. */
        String reference() {
            return "'" + sheet.replace("'", "''") + "'!$" + letters(column) + "$" + (first + 1) + ":$" + letters(column)
                    + "$" + (last + 1);
        }

        private static String letters(int column) {
            String last = String.valueOf((char) ('A' + column % 26));
            return column < 26 ? last : letters(column / 26 - 1) + last;
        }
    }

    /**
     * A series.
     *
     * @param name the name in the key
     * @param values the cells with its values
     * @param colour the colour, such as {@code 0072B2}; empty for an area that is not seen and only carries others
     * @param isLine whether it is a line, also where other series are areas
     * @param isDashed whether the line is dashed
     * @param errors how far whiskers reach below and above the values; empty without whiskers
     */
    public record Series(
            String name, Range values, String colour, boolean isLine, boolean isDashed, Optional<Whiskers> errors) {

        /** An area. */
        public static Series area(String name, Range values, String colour) {
            return new Series(name, values, colour, false, false, Optional.empty());
        }

        /** A line. */
        public static Series line(String name, Range values, String colour, boolean isDashed) {
            return new Series(name, values, colour, true, isDashed, Optional.empty());
        }

        /** A bar in each group, with whiskers. */
        public static Series bar(String name, Range values, String colour, Whiskers whiskers) {
            return new Series(name, values, colour, false, false, Optional.of(whiskers));
        }
    }

    /**
     * The whiskers of a series.
     *
     * @param below the cells with the distances from the values down
     * @param above the cells with the distances from the values up
     */
    public record Whiskers(Range below, Range above) {}

    /**
     * The place of a chart on the first sheet of its workbook.
     *
     * @param row the number of the row at its top, from 0 on
     * @param column the number of the column at its left
     * @param rows the number of rows that it covers
     * @param columns the number of columns that it covers
     */
    public record Place(int row, int column, int rows, int columns) {}
}
