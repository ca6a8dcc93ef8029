package org.entente.model.term;

import java.time.YearMonth;

/** The months in which a shortfall against a commitment is settled (MODEL 9). */
public enum TrueUp {
    /** Every month. */
    MONTHLY,
    /** Every December, and the term's last month. */
    ANNUAL,
    /** The term's last month. */
    AT_END;

    /** Whether a term that lasts until {@code until} settles in {@code month}. */
    public boolean settlesIn(YearMonth month, YearMonth until) {
        return this == MONTHLY || month.equals(until) || (this == ANNUAL && month.getMonthValue() == 12);
    }
}
