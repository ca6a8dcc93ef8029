package org.entente.model.term;

import java.time.YearMonth;

/** The months in which a shortfall against a commitment is settled (MODEL 9). */
public enum TrueUp {
    /** Every month. */
    MONTHLY,
    /** The last month of every fiscal year, and the term's last month. */
    ANNUAL,
    /** The term's last month. */
    AT_END;

    /**
     * Whether a term that lasts until {@code until} settles in {@code month}.
     *
     * @param fiscalYearEnd the last month of a fiscal year, from 1 to 12
     */
    public boolean settlesIn(YearMonth month, YearMonth until, int fiscalYearEnd) {
        return this == MONTHLY || month.equals(until) || (this == ANNUAL && month.getMonthValue() == fiscalYearEnd);
    }
}
