package org.entente.reporting.sheet;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet of a workbook, being filled from the top down: headings, paragraphs, tables, and room for charts. */
public final class FrontSheet {

    private static final int TITLE_SIZE = 16;
    private static final int HEADING_SIZE = 12;

    private final Worksheet sheet;
    private final List<Integer> widths;
    private int row;

    private FrontSheet(Worksheet sheet, List<Integer> widths) {
        this.sheet = sheet;
        this.widths = widths;
    }

    /** Begins a sheet whose columns have {@code widths}, in characters. */
    public static FrontSheet begin(Workbook workbook, String name, List<Integer> widths) {
        FrontSheet front = new FrontSheet(workbook.newWorksheet(name), List.copyOf(widths));
        for (int i = 0; i < widths.size(); i++) {
            front.sheet.width(i, widths.get(i));
        }
        front.sheet.hideGridLines();
        return front;
    }

    /** Adds the title of the workbook. */
    public FrontSheet title(String text) {
        Cells.text(sheet, row, 0, text);
        sheet.style(row, 0).bold().fontSize(TITLE_SIZE).set();
        row++;
        return this;
    }

    /** Adds a heading, below an empty row. */
    public FrontSheet heading(String text) {
        row++;
        Cells.text(sheet, row, 0, text);
        sheet.style(row, 0).bold().fontSize(HEADING_SIZE).set();
        row++;
        return this;
    }

    /** Adds a text over the whole width, in as many lines as it takes. */
    public FrontSheet paragraph(String text) {
        int width = widths.stream().mapToInt(Integer::intValue).sum();
        Cells.text(sheet, row, 0, text);
        sheet.range(row, 0, row, widths.size() - 1)
                .style()
                .merge()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.rowHeight(row, Cells.height(text, width));
        row++;
        return this;
    }

    /** Adds the header of a table. */
    public FrontSheet header(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            Cells.text(sheet, row, i, names.get(i));
        }
        sheet.range(row, 0, row, names.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(Cells.HEADER_COLOUR)
                .verticalAlignment("center")
                .set();
        int longest = 0;
        for (int i = 0; i < names.size(); i++) {
            longest = Math.max(longest, names.get(i).length() / widths.get(i));
        }
        sheet.rowHeight(row, Cells.LINE_HEIGHT * (1 + longest));
        row++;
        return this;
    }

    /** Fills a cell of the row with a text. */
    public FrontSheet text(int column, String text) {
        Cells.text(sheet, row, column, text);
        return this;
    }

    /** Fills a cell of the row with a number; one that is not finite leaves it empty. */
    public FrontSheet number(int column, double number, CellFormat format) {
        Cells.number(sheet, row, column, number);
        sheet.style(row, column).format(format.code()).set();
        return this;
    }

    /** Begins the next row. */
    public void endRow() {
        row++;
    }

    /** The number of the row that is being filled, from 0 on. */
    public int row() {
        return row;
    }

    /** Leaves {@code rows} rows empty, for a chart to stand on. */
    public FrontSheet skip(int rows) {
        row += rows;
        return this;
    }

    /** Prepares the sheet for print. */
    public void end() {
        Cells.print(sheet, 1);
    }
}
