package org.entente.reporting.sheet;

/**
 * A format of cells.
 *
 * @param code the number format (ECMA-376, 18.8.31)
 * @param kind what the cells hold
 */
public record CellFormat(String code, Kind kind) {

    /** A text on one line. */
    public static final CellFormat TEXT = new CellFormat("General", Kind.TEXT);

    /** A text on several lines. */
    public static final CellFormat WRAPPED = new CellFormat("General", Kind.WRAPPED);

    /** A number without a unit, or whose unit is said elsewhere. */
    public static final CellFormat NUMBER = new CellFormat("#,##0.000", Kind.NUMBER);

    /** A fraction, shown in percent. */
    public static final CellFormat PERCENT = new CellFormat("0.00%", Kind.NUMBER);

    /** A decimal year. */
    public static final CellFormat YEAR = new CellFormat("0.00", Kind.NUMBER);

    /** A whole number without commas. */
    public static final CellFormat WHOLE = new CellFormat("0", Kind.NUMBER);

    /** A fraction, shown in percent with one decimal. */
    public static final CellFormat ROUND_PERCENT = new CellFormat("0.0%", Kind.NUMBER);

    /** A fraction, shown in whole percent. */
    public static final CellFormat WHOLE_PERCENT = new CellFormat("0%", Kind.NUMBER);

    /** An amount without decimals. */
    public static final CellFormat WHOLE_AMOUNT = new CellFormat("#,##0", Kind.NUMBER);

    /** A number of which each row may say its own format. */
    public static final CellFormat PLAIN_AMOUNT = new CellFormat("#,##0.###", Kind.AMOUNT);

    /** What cells hold. */
    public enum Kind {
        /** A text on one line. */
        TEXT,
        /** A text on several lines. */
        WRAPPED,
        /** A number. */
        NUMBER,
        /** An amount of money. */
        AMOUNT
    }

    /** An amount of money with two decimals: {@code $1,234.50}. */
    public static CellFormat roundMoney(String symbol) {
        return new CellFormat("[$" + symbol + "]#,##0.00", Kind.AMOUNT);
    }

    /** An amount of money: {@code $1,234.500}, {@code CHF 1,234.500}. */
    public static CellFormat money(String symbol) {
        return new CellFormat("[$" + symbol + "]#,##0.000", Kind.AMOUNT);
    }
}
