package org.entente.simulation;

/**
 * The time to which a number belongs: a calendar year, or one of the words below.
 *
 * @param label as written in files: {@code 2028}, {@code total}, {@code npv}, {@code end} or {@code date}
 */
public record Period(String label) {

    /** The whole horizon, of a flow. */
    public static final Period TOTAL = new Period("total");

    /** The present value of the whole horizon, of a flow. */
    public static final Period NPV = new Period("npv");

    /** The last month of the horizon, of a level. */
    public static final Period END = new Period("end");

    /** The decimal date (year + (month - 1)/12) of what happens, on the paths on which it does. */
    public static final Period DATE = new Period("date");

    /** The calendar year {@code year}. */
    public static Period ofYear(int year) {
        return new Period(Integer.toString(year));
    }

    /** Whether this is a calendar year. */
    public boolean isYear() {
        return Character.isDigit(label.charAt(0));
    }

    /** The calendar year, of a period that is one. */
    public int year() {
        return Integer.parseInt(label);
    }

    @Override
    public String toString() {
        return label;
    }
}
