package org.entente.model.term;

import java.time.YearMonth;

/** The year by which a yearly rule of a term counts (MODEL 1). */
public enum TermYear {
    /** The scenario's fiscal year. */
    FISCAL,
    /** The calendar year. */
    CALENDAR,
    /** The year from the term's first month to the month before its anniversary. */
    CONTRACT;

    /** The number of months in a year. */
    public static final int MONTHS = 12;

    /**
     * The place of {@code month} in its year: 0 for the first month of a year, 11 for the last.
     *
     * @param first the first month of the term, which matters to {@link #CONTRACT} alone
     * @param fiscalYearEnd the last month of a fiscal year, from 1 to 12, which matters to {@link #FISCAL} alone
     */
    public int place(YearMonth month, YearMonth first, int fiscalYearEnd) {
        int beginning = switch (this) {
            case FISCAL -> fiscalYearEnd + 1;
            case CALENDAR -> 1;
            case CONTRACT -> first.getMonthValue();
        };
        return Math.floorMod(month.getMonthValue() - beginning, MONTHS);
    }

    /** Whether the months in which years end are known, as no event decides when a term of {@code span} begins. */
    public boolean isKnown(Span span) {
        return this != CONTRACT || span.beginsOn().isEmpty();
    }
}
