package org.entente.reporting.html;

import org.entente.reporting.text.Amounts;

/**
 * A cell of a table.
 *
 * @param text what is read
 * @param order the number by which it is sorted; empty where the text is
 */
record Cell(String text, String order) {

    /** A text. */
    static Cell of(String text) {
        return new Cell(text, "");
    }

    /** A number as {@code text}. */
    static Cell of(String text, double number) {
        return new Cell(text, Double.toString(number));
    }

    /** A number with three significant digits. */
    static Cell of(double number) {
        return of(Amounts.brief(number), number);
    }

    /** Whether this is a number. */
    boolean isNumber() {
        return !order.isEmpty();
    }
}
