package org.entente.reporting.html;

import org.entente.reporting.words.Amounts;
import tools.jackson.core.io.NumberOutput;

/**
 * A cell of a table in a page.
 *
 * @param text the text that readers see
 * @param order the number that the cell is sorted by; empty if it is sorted by its text
 */
public record HtmlCell(String text, String order) {

    /** A cell with a text. */
    public static HtmlCell of(String text) {
        return new HtmlCell(text, "");
    }

    /** A cell with {@code number}, shown as {@code text}. */
    public static HtmlCell of(String text, double number) {
        // Not Double.toString, which writes some numbers with needless digits before Java 19.
        return new HtmlCell(text, NumberOutput.toString(number, true));
    }

    /** A cell with {@code number}, shown with three significant digits. */
    public static HtmlCell of(double number) {
        return of(Amounts.brief(number), number);
    }

    /** Whether the cell holds a number. */
    public boolean isNumber() {
        return !order.isEmpty();
    }
}
