package org.entente.model.actuals;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The months that an observation is about: a calendar year {@code 2026}, a calendar quarter {@code 2026-Q1}, a month
 * {@code 2026-03}, or any months {@code 2025-07/2026-06}.
 *
 * @param from the first month, included
 * @param to the last month, included
 */
public record Period(YearMonth from, YearMonth to) implements Comparable<Period> {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-[Qq]([1-4])|-(\\d{2})(?:/(\\d{4})-(\\d{2}))?)?");

    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::to).thenComparing(Period::from, Comparator.reverseOrder());

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period must not end before it begins, but was " + from + " to " + to);
        }
    }

    /** The single month {@code month}. */
    public static Period of(YearMonth month) {
        return new Period(month, month);
    }

    /** The calendar year {@code year}. */
    public static Period ofYear(int year) {
        return new Period(YearMonth.of(year, 1), YearMonth.of(year, MONTHS_OF_YEAR));
    }

    /** Quarter {@code quarter} of the calendar year {@code year}, from 1 on. */
    public static Period ofQuarter(int year, int quarter) {
        YearMonth last = YearMonth.of(year, MONTHS_OF_QUARTER * quarter);
        return new Period(last.minusMonths(MONTHS_OF_QUARTER - 1L), last);
    }

    /**
     * The period that {@code text} spells.
     *
     * @throws IllegalArgumentException if it spells none
     */
    public static Period parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw notAPeriod(text);
        }
        try {
            return period(matcher);
        } catch (DateTimeException noSuchMonth) {
            throw notAPeriod(text);
        }
    }

    private static IllegalArgumentException notAPeriod(String text) {
        return new IllegalArgumentException(
                "a period must be written as 2026, 2026-Q1, 2026-03 or 2025-07/2026-06, but" + " was '" + text + "'");
    }

    private static Period period(Matcher matcher) {
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return ofQuarter(year, Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(3) == null) {
            return ofYear(year);
        }
        YearMonth from = YearMonth.of(year, Integer.parseInt(matcher.group(3)));
        return matcher.group(4) == null
                ? of(from)
                : new Period(
                        from, YearMonth.of(Integer.parseInt(matcher.group(4)), Integer.parseInt(matcher.group(5))));
    }

    /** The number of months. */
    public int months() {
        return Math.toIntExact(from.until(to, ChronoUnit.MONTHS)) + 1;
    }

    /** Whether it is a single month. */
    public boolean isMonth() {
        return from.equals(to);
    }

    /** Whether every month of {@code other} is one of its months. */
    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** Whether it is over at the end of {@code month}. */
    public boolean isOverBy(YearMonth month) {
        return !to.isAfter(month);
    }

    /** By last month; of those that end together, the shorter first. */
    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /** As it is written in files. */
    @Override
    public String toString() {
        if (isMonth()) {
            return from.toString();
        }
        if (equals(ofYear(from.getYear()))) {
            return String.valueOf(from.getYear());
        }
        int quarter = (from.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1;
        return equals(ofQuarter(from.getYear(), quarter)) ? from.getYear() + "-Q" + quarter : from + "/" + to;
    }
}
