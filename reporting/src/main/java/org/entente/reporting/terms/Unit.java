package org.entente.reporting.terms;

import java.math.BigDecimal;
import org.entente.model.DecimalDate;
import org.entente.reporting.words.Amounts;

/** The unit of a number in a term, and the words for its values. */
enum Unit {
    /** A fraction, written in percent. */
    PERCENT {
        @Override
        String exact(double value) {
            return decimals(value, 2) + " %";
        }

        @Override
        String rough(double value) {
            return value >= 0.1 && value <= 1 ? Amounts.percent(value) : twoDigits(value * 100) + " %";
        }
    },
    /** Billions of US dollars; below one billion they are written in millions. */
    MONEY {
        @Override
        String exact(double value) {
            return inMillions(value)
                    ? "$" + decimals(value, 3) + " million"
                    : "$" + decimals(value, 0) + billion(value);
        }

        @Override
        String rough(double value) {
            return inMillions(value)
                    ? "$" + Amounts.exact(value * 1000) + " million"
                    : "$" + Amounts.exact(value) + billion(value);
        }
    },
    /** A number without a unit. */
    NUMBER {
        @Override
        String exact(double value) {
            return decimals(value, 0);
        }

        @Override
        String rough(double value) {
            return Amounts.exact(value);
        }
    },
    /** A decimal year, written as the month that contains it (MODEL 10). */
    DATE {
        @Override
        String exact(double value) {
            return Months.words(DecimalDate.month(value));
        }

        @Override
        String rough(double value) {
            return exact(value);
        }
    };

    /** A number of the scenario, with all its digits. */
    abstract String exact(double value);

    /** A computed number, rounded. */
    abstract String rough(double value);

    private static String twoDigits(double value) {
        return Amounts.withoutTrailingZeros(Amounts.fixed(value, Amounts.decimals(value, 2)));
    }

    private static boolean inMillions(double value) {
        return value > 0 && value < 1;
    }

    private static String billion(double value) {
        return value == 0 ? "" : " billion";
    }

    private static String decimals(double value, int shift) {
        BigDecimal shifted =
                new BigDecimal(Double.toString(value)).movePointRight(shift).stripTrailingZeros();
        return Amounts.fixed(shifted.doubleValue(), Math.max(0, shifted.scale()));
    }
}
