package org.entente.model;

import java.time.YearMonth;

/**
 * The twelve months that make a year in accounts (MODEL 1). A fiscal year has the number of the calendar year in which
 * it ends.
 *
 * @param endMonth the last month of a fiscal year, 1 to 12: June is 6
 */
public record FiscalYear(int endMonth) {

    private static final int DECEMBER = 12;

    /** The calendar year, which ends in December. */
    public static final FiscalYear CALENDAR = new FiscalYear(DECEMBER);

    public FiscalYear {
        if (!(endMonth >= 1 && endMonth <= DECEMBER)) {
            throw new IllegalArgumentException("fiscal-year-end must be a month from 1 to 12, but was " + endMonth);
        }
    }

    /** Whether a fiscal year is a calendar year. */
    public boolean isCalendar() {
        return endMonth == DECEMBER;
    }

    /** The fiscal year that {@code month} belongs to. */
    public int of(YearMonth month) {
        return month.getMonthValue() <= endMonth ? month.getYear() : month.getYear() + 1;
    }

    /** The first month of fiscal year {@code year}. */
    public YearMonth first(int year) {
        return last(year).minusMonths(DECEMBER - 1L);
    }

    /** The last month of fiscal year {@code year}. */
    public YearMonth last(int year) {
        return YearMonth.of(year, endMonth);
    }

    /** Whether a fiscal year ends with {@code month}. */
    public boolean endsWith(YearMonth month) {
        return month.getMonthValue() == endMonth;
    }

    /** Fiscal year {@code year} as it is written: {@code 2027}, or {@code FY2027} where it is not the calendar year. */
    public String label(int year) {
        return isCalendar() ? Integer.toString(year) : "FY" + year;
    }
}
