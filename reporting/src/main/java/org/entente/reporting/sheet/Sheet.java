package org.entente.reporting.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.core.io.NumberOutput;

/**
 * A sheet being filled: a header that stays in view, then a row for each fact, with a number format and a width for each
 * column. A number that is not finite is an empty cell.
 */
public final class Sheet {

    private static final String HEADER_GROUND = "E9EDF2";

    private final Worksheet sheet;
    private final List<Column> columns;
    private final int frozenColumns;
    private int row = 1;
    private int column;

    private Sheet(Worksheet sheet, List<Column> columns, int frozenColumns) {
        this.sheet = sheet;
        this.columns = columns;
        this.frozenColumns = frozenColumns;
    }

    /**
     * A column.
     *
     * @param name in the header
     * @param width in characters
     * @param format of its cells
     */
    public record Column(String name, int width, Format format) {

        /** A column of texts. */
        public static Column text(String name, int width) {
            return new Column(name, width, Format.TEXT);
        }

        /** A column of amounts. */
        public static Column amount(String name) {
            return new Column(name, 12, Format.AMOUNT);
        }
    }

    /** How cells are shown. */
    public enum Format {
        /** As it is. */
        TEXT("General"),
        /** Texts of several lines. */
        WRAPPED("General"),
        /** Billions, or a number without a unit. */
        AMOUNT("#,##0.000"),
        /** A part of a whole. */
        PERCENT("0.00%"),
        /** A decimal year. */
        YEAR("0.00"),
        /** A whole number without commas. */
        WHOLE("0");

        private final String code;

        Format(String code) {
            this.code = code;
        }
    }

    /** Begins a sheet whose first {@code frozenColumns} columns stay in view. */
    public static Sheet begin(Workbook workbook, String name, int frozenColumns, List<Column> columns) {
        Sheet sheet = new Sheet(workbook.newWorksheet(name), List.copyOf(columns), frozenColumns);
        for (int i = 0; i < columns.size(); i++) {
            sheet.sheet.value(0, i, columns.get(i).name());
            sheet.sheet.width(i, columns.get(i).width());
        }
        return sheet;
    }

    /** Fills the next cell with a text. */
    public Sheet text(String text) {
        sheet.value(row, column++, text);
        return this;
    }

    /** Fills the next cells with numbers. */
    public Sheet numbers(double... numbers) {
        for (double number : numbers) {
            if (Double.isFinite(number)) {
                // Not a double, which Java before 19 writes with needless digits.
                sheet.value(row, column, new BigDecimal(NumberOutput.toString(number, true)));
            }
            column++;
        }
        return this;
    }

    /** Begins the next row. */
    public void endRow() {
        row++;
        column = 0;
    }

    /** Shows the numbers of the row that is being filled in another way than their columns say. */
    public void showAs(Format format, int fromColumn) {
        sheet.range(row, fromColumn, row, columns.size() - 1)
                .style()
                .format(format.code)
                .set();
    }

    /** Gives the cells their formats; nothing can be filled thereafter. */
    public void end() {
        int last = columns.size() - 1;
        sheet.range(0, 0, 0, last)
                .style()
                .bold()
                .fillColor(HEADER_GROUND)
                .verticalAlignment("center")
                .set();
        for (int i = 0; i <= last && row > 1; i++) {
            format(i, columns.get(i).format());
        }
        sheet.freezePane(frozenColumns, 1);
        if (row > 1) {
            sheet.setAutoFilter(0, 0, row - 1, last);
        }
    }

    private void format(int at, Format format) {
        if (format == Format.WRAPPED) {
            sheet.range(1, at, row - 1, at)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        } else if (format != Format.TEXT) {
            sheet.style(at).format(format.code).set();
        }
    }
}
