package org.entente.reporting.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.entente.model.Printable;
import tools.jackson.core.io.NumberOutput;

/**
 * A sheet of a workbook, being filled: a header that stays in view, then rows. Each column has a number format and a
 * width. A number that is not finite becomes an empty cell.
 */
public final class Sheet {

    /** The most characters of a cell, a bound of the file format. */
    private static final int MAX_CELL_LENGTH = 32_767;

    private static final String HEADER_COLOUR = "E9EDF2";

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
     * A column of a sheet.
     *
     * @param name the name in the header
     * @param width the width in characters
     * @param format the format of its cells
     */
    public record Column(String name, int width, CellFormat format) {

        /** A column of texts. */
        public static Column text(String name, int width) {
            return new Column(name, width, CellFormat.TEXT);
        }

        /** A column of numbers. */
        public static Column number(String name) {
            return new Column(name, 12, CellFormat.NUMBER);
        }

        /** A column of amounts of money. */
        public static Column amount(String name, CellFormat money) {
            return new Column(name, 15, money);
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
        sheet.value(row, column++, cell(text));
        return this;
    }

    /** {@code text} as far as a cell holds it. */
    private static String cell(String text) {
        String printable = Printable.text(text);
        return printable.length() <= MAX_CELL_LENGTH
                ? printable
                : Printable.text(printable.substring(0, MAX_CELL_LENGTH - 1)) + "…";
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

    /** Shows the amounts of the row that is being filled with {@code format} instead of the one of their columns. */
    public void showAmountsAs(CellFormat format) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).format().kind() == CellFormat.Kind.AMOUNT) {
                sheet.style(row, i).format(format.code()).set();
            }
        }
    }

    /** Gives the cells their formats. The sheet must not be filled afterwards. */
    public void end() {
        int last = columns.size() - 1;
        sheet.range(0, 0, 0, last)
                .style()
                .bold()
                .fillColor(HEADER_COLOUR)
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

    private void format(int index, CellFormat format) {
        switch (format.kind()) {
            case TEXT -> {}
            case WRAPPED ->
                sheet.range(1, index, row - 1, index)
                        .style()
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
            case NUMBER, AMOUNT -> sheet.style(index).format(format.code()).set();
        }
    }
}
