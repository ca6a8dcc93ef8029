package org.entente.model;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The months that are simulated (MODEL 1).
 *
 * @param from first month, included
 * @param to last month, included
 * @param fiscalYear the year of all that is reported by year
 */
public record Horizon(YearMonth from, YearMonth to, FiscalYear fiscalYear) {

    /** The longest horizon: a century. */
    public static final int MAX_MONTHS = 1200;

    public Horizon {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("horizon must not end before it begins, but was " + from + " to " + to);
        }
        if (from.until(to, ChronoUnit.MONTHS) >= MAX_MONTHS) {
            throw new IllegalArgumentException(
                    "horizon must have at most " + MAX_MONTHS + " months, but was " + from + " to " + to);
        }
    }

    /** A horizon that is reported by calendar year. */
    public Horizon(YearMonth from, YearMonth to) {
        this(from, to, FiscalYear.CALENDAR);
    }

    /** The same months, reported by another year. */
    public Horizon withFiscalYear(FiscalYear newYear) {
        return new Horizon(from, to, newYear);
    }

    /** The number of months. */
    public int months() {
        return indexOf(to) + 1;
    }

    /** The index of {@code month}: 0 is the first month of the horizon; negative before it. */
    public int indexOf(YearMonth month) {
        return Math.toIntExact(from.until(month, ChronoUnit.MONTHS));
    }

    /** The month with index {@code t}. */
    public YearMonth month(int t) {
        return from.plusMonths(t);
    }

    /** Whether {@code month} is one of its months. */
    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    /** The fiscal years that the horizon touches, in order. */
    public List<Integer> years() {
        return IntStream.rangeClosed(firstYear(), lastYear()).boxed().toList();
    }

    /** The fiscal year of the first month. */
    public int firstYear() {
        return fiscalYear.of(from);
    }

    /** The fiscal year of the last month. */
    public int lastYear() {
        return fiscalYear.of(to);
    }

    /** The fiscal year of month {@code t}. */
    public int year(int t) {
        return fiscalYear.of(month(t));
    }

    /** How many months of the fiscal year {@code year} it has. */
    public int monthsOf(int year) {
        return (int) IntStream.range(0, months()).filter(t -> year(t) == year).count();
    }

    /** Whether it has every month of the fiscal year {@code year}. */
    public boolean hasWhole(int year) {
        return monthsOf(year) == DecimalDate.MONTHS_PER_YEAR;
    }

    /** Whether month {@code t} is the last of a fiscal year, or of the horizon. */
    public boolean endsYear(int t) {
        return t == months() - 1 || fiscalYear.endsWith(month(t));
    }
}
