package org.entente.reporting.text;

import org.entente.simulation.analysis.Varied;
import tools.jackson.core.io.NumberOutput;

/** Values of what is varied, in words. */
public final class Varieds {

    private static final int DIGITS = 4;

    private Varieds() {}

    /** With every digit: {@code 0.2}, {@code 2029-06}. */
    public static String exact(Varied varied, double x) {
        return varied.isMonth() ? Varied.month(x).toString() : NumberOutput.toString(x, true);
    }

    /** With as many digits as a reader wants. */
    public static String brief(Varied varied, double x) {
        return varied.isMonth() ? Varied.month(x).toString() : Amounts.fixed(x, Amounts.decimals(x, DIGITS));
    }

    /** With its error. */
    static String withError(Varied varied, double x, double standardError) {
        if (varied.isMonth()) {
            return Varied.month(x)
                    + (Double.isFinite(standardError) ? " ± " + Amounts.brief(standardError) + " months" : "");
        }
        return Amounts.withError(x, standardError);
    }
}
