package org.entente.model;

import java.time.YearMonth;

/**
 * Converts months to decimal dates and back (MODEL 10): 2029.5 is the beginning of July 2029. The index of a month
 * counts from January of the year 0, which has the index 0.
 */
public final class DecimalDate {

    /** The months of a year. */
    public static final int MONTHS_PER_YEAR = 12;

    /**
     * The number of months by which a decimal date may fall short of the beginning of a month and still belong to this
     * month.
     */
    private static final double ROUNDING_MONTHS = 1e-6;

    private DecimalDate() {}

    /** The decimal date of the beginning of {@code month}: year + (month − 1)/12. */
    public static double date(YearMonth month) {
        return date(month, 0);
    }

    /** The decimal date {@code months} after the beginning of {@code month}. */
    public static double date(YearMonth month, double months) {
        return month.getYear() + (month.getMonthValue() - 1 + months) / MONTHS_PER_YEAR;
    }

    /** A number just below the decimal dates that belong to {@code month} or to a later one. */
    public static double before(YearMonth month) {
        return Math.nextDown(date(month, -ROUNDING_MONTHS));
    }

    /** The length of {@code months} in years, which is the decimal date of an index. */
    public static double years(double months) {
        return months / MONTHS_PER_YEAR;
    }

    /** The index of {@code month}. */
    public static int index(YearMonth month) {
        return MONTHS_PER_YEAR * month.getYear() + month.getMonthValue() - 1;
    }

    /** The index of the month that the decimal date {@code date} belongs to; infinite for an infinite date. */
    public static double index(double date) {
        return Math.floor(MONTHS_PER_YEAR * date + ROUNDING_MONTHS);
    }

    /** The month that the decimal date {@code date} belongs to. */
    public static YearMonth month(double date) {
        return ofIndex((long) index(date));
    }

    /** The first month that begins at the decimal date {@code date} or later. */
    public static YearMonth firstFrom(double date) {
        return ofIndex((long) Math.ceil(MONTHS_PER_YEAR * date - ROUNDING_MONTHS));
    }

    /** The month with the index {@code index}. */
    public static YearMonth ofIndex(long index) {
        return YearMonth.of(0, 1).plusMonths(index);
    }
}
