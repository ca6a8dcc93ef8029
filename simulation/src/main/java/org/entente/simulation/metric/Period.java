package org.entente.simulation.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.model.FiscalYear;
import org.entente.model.Horizon;
import org.entente.model.Spelling;

/**
 * A period to which a number belongs: a fiscal year, or one of the words below.
 *
 * @param label as written in files: {@code 2028}, {@code FY2028} where fiscal years are no calendar years, {@code
 *     total}, {@code after}, {@code npv}, {@code end} or {@code date}
 */
public record Period(String label) implements Comparable<Period> {

    private static final List<String> WORDS = List.of("total", "after", "npv", "end", "date");
    private static final Pattern YEAR = Pattern.compile("(?:FY)?(0|[1-9]\\d{0,8})");
    private static final Comparator<Period> ORDER = Comparator.<Period>comparingInt(
                    period -> WORDS.indexOf(period.label))
            .thenComparingInt(period -> period.isYear() ? period.year() : 0)
            .thenComparing(Period::label);

    /** The whole horizon, of a flow. */
    public static final Period TOTAL = new Period("total");

    /** All months after the horizon, of a flow: what has accrued inside the horizon and is due after it. */
    public static final Period AFTER = new Period("after");

    /** The present value of a flow: of the whole horizon, and of what is due after it. */
    public static final Period NPV = new Period("npv");

    /** The last month of the horizon, of a level. */
    public static final Period END = new Period("end");

    /** The decimal date (year + (month - 1)/12) of what happens, on the paths on which it does. */
    public static final Period DATE = new Period("date");

    /** The periods of the largest amounts on a path: the total of a flow, and the end of a level. */
    public static final Set<Period> WHOLE = Set.of(TOTAL, END);

    public Period {
        if (!isLabel(label)) {
            throw new IllegalArgumentException("a period must be a year, total, after, npv, end or date, but was '"
                    + label + "'" + Spelling.hint(Spelling.nearest(label, WORDS)));
        }
    }

    /** Whether {@code text} is written as a period is. */
    static boolean isLabel(String text) {
        return WORDS.contains(text) || YEAR.matcher(text).matches();
    }

    /** The calendar year {@code year}. */
    public static Period ofYear(int year) {
        return ofYear(FiscalYear.CALENDAR, year);
    }

    /** The fiscal year {@code year}. */
    public static Period ofYear(FiscalYear fiscalYear, int year) {
        return new Period(fiscalYear.label(year));
    }

    /** The fiscal years that {@code horizon} touches, in order. */
    public static List<Period> years(Horizon horizon) {
        return horizon.years().stream()
                .map(year -> ofYear(horizon.fiscalYear(), year))
                .toList();
    }

    /** Whether this is a fiscal year. */
    public boolean isYear() {
        return !WORDS.contains(label);
    }

    /**
     * The number of the fiscal year, of a period that is one.
     *
     * @throws IllegalStateException if it is none
     */
    public int year() {
        if (!isYear()) {
            throw new IllegalStateException("a period must be a year to have one, but was " + label);
        }
        return Integer.parseInt(label.startsWith("FY") ? label.substring(2) : label);
    }

    /** The years, then total, after, npv, end and date. */
    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return label;
    }
}
