package org.entente.reporting.sheet;

import java.math.BigDecimal;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import org.entente.model.Printable;
import tools.jackson.core.io.NumberOutput;

/** The writing of cells, and the print of sheets, that all sheets share. */
final class Cells {

    static final String HEADER_COLOUR = "E9EDF2";

    /** The height of a line, in points. */
    static final double LINE_HEIGHT = 15.5;

    /** A bound of the file format. */
    private static final double MAX_HEIGHT = 409;

    /** About the letters of a text in the width of a figure. */
    private static final double LETTERS = 1.12;

    private static final String FOOTER_FONT = "Calibri";
    private static final int FOOTER_SIZE = 9;

    /** The most characters of a cell, a bound of the file format. */
    private static final int MAX_LENGTH = 32_767;

    private Cells() {}

    /** Writes a text, as far as a cell holds it. It never becomes a formula, whatever it begins with. */
    static void text(Worksheet sheet, int row, int column, String text) {
        String printable = Printable.text(text);
        sheet.value(
                row,
                column,
                printable.length() <= MAX_LENGTH
                        ? printable
                        : Printable.text(printable.substring(0, MAX_LENGTH - 1)) + "…");
    }

    /** The height of a row that shows {@code text} in a column of {@code width} figures, in points. */
    static double height(String text, int width) {
        return Math.min(LINE_HEIGHT * (1 + (int) (text.length() / (LETTERS * width))), MAX_HEIGHT);
    }

    /** Writes a number; one that is not finite leaves the cell empty. */
    static void number(Worksheet sheet, int row, int column, double number) {
        if (Double.isFinite(number)) {
            // Not a double, which Java before 19 writes with needless digits.
            sheet.value(row, column, new BigDecimal(NumberOutput.toString(number, true)));
        }
    }

    /**
     * Prints a sheet on A4 across, {@code pages} of them side by side, with the name of the sheet and the number of the
     * page below.
     */
    static void print(Worksheet sheet, int pages) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) pages);
        sheet.fitToHeight((short) 0); // as many as it takes
        sheet.footer("&A", Position.LEFT, FOOTER_FONT, FOOTER_SIZE);
        sheet.footer("&P / &N", Position.RIGHT, FOOTER_FONT, FOOTER_SIZE);
    }
}
