package org.entente.reporting.html;

import org.entente.reporting.words.Amounts;
import tools.jackson.core.io.NumberOutput;

/**
 * A cell of a table.
 *
 * @param text what is read
 * @param order the number by which it is sorted; empty where the text is
 */
public record HtmlCell(String text, String order) {

    /** A text. */
    public static HtmlCell of(String text) {
        return new HtmlCell(text, "");
    }

    /** A number as {@code text}. */
    public static HtmlCell of(String text, double number) {
        // Not Double.toString, which writes some numbers with needless digits before Java 19.
        return new HtmlCell(text, NumberOutput.toString(number, true));
    }

    /** A number with three significant digits. */
    public static HtmlCell of(double number) {
        return of(Amounts.brief(number), number);
    }

    /** Whether this is a number. */
    public boolean isNumber() {
        return !order.isEmpty();
    }
}
