package org.entente.reporting.sheet;

import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet of a workbook, being filled: a header that stays in view, then rows. Each column has a number format and a
 * width. A number that is not finite becomes an empty cell.
 */
public final class Sheet {

    /** The columns that a page across holds in letters that can be read. */
    private static final int COLUMNS_ON_A_PAGE = 14;

    private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");

    private final Worksheet sheet;
    private final List<Column> columns;
    private final int frozenColumns;
    private int row = 1;
    private int column;
    private double height;

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
            sheet.header(i, columns.get(i).name());
            sheet.sheet.width(i, columns.get(i).width());
        }
        return sheet;
    }

    /** Writes the name of a column; a year is a number. */
    private void header(int i, String name) {
        if (YEAR.matcher(name).matches()) {
            sheet.value(0, i, Integer.parseInt(name));
        } else {
            Cells.text(sheet, 0, i, name);
        }
    }

    /** Fills the next cell with a text. */
    public Sheet text(String text) {
        Column filled = columns.get(column);
        if (filled.format().kind() == CellFormat.Kind.WRAPPED) {
            height = Math.max(height, Cells.height(text, filled.width()));
        }
        Cells.text(sheet, row, column++, text);
        return this;
    }

    /** Fills the next cells with numbers. */
    public Sheet numbers(double... numbers) {
        for (double number : numbers) {
            Cells.number(sheet, row, column++, number);
        }
        return this;
    }

    /** Fills the next cell with a year, a number that no comma divides, or with the text of another period. */
    public Sheet period(String label) {
        if (YEAR.matcher(label).matches()) {
            sheet.value(row, column, Integer.parseInt(label));
            sheet.style(row, column)
                    .format(CellFormat.WHOLE.code())
                    .horizontalAlignment("left")
                    .set();
            column++;
            return this;
        }
        return text(label);
    }

    /** The number of rows so far, with the header. */
    public int rows() {
        return row;
    }

    /** Begins the next row. */
    public void endRow() {
        if (height > Cells.LINE_HEIGHT) {
            sheet.rowHeight(row, height);
        }
        row++;
        column = 0;
        height = 0;
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
                .wrapText(true)
                .fillColor(Cells.HEADER_COLOUR)
                .verticalAlignment("center")
                .set();
        for (int i = 0; i <= last && row > 1; i++) {
            format(i, columns.get(i).format());
        }
        sheet.repeatRows(0);
        Cells.print(sheet, 1 + (last - 1) / COLUMNS_ON_A_PAGE);
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
