package org.entente.model.term;

/** The months in which a shortfall against a commitment is settled (MODEL 9). */
public enum TrueUp {
    /** Every month. */
    MONTHLY,
    /** The last month of every year of the term, and the term's last month. */
    ANNUAL,
    /** The term's last month. */
    AT_END
}
