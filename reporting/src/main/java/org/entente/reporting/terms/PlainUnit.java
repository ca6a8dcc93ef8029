package org.entente.reporting.terms;

import java.math.BigDecimal;
import org.entente.model.DecimalDate;
import org.entente.reporting.words.Amounts;

/** The units of numbers that are no amounts of money. */
enum PlainUnit implements Unit {
    /** A fraction, written in percent. */
    PERCENT {
        @Override
        public String exact(double value) {
            return decimals(value, 2) + " %";
        }

        @Override
        public String rough(double value) {
            return value >= 0.1 && value <= 1 ? Amounts.percent(value) : twoDigits(value * 100) + " %";
        }
    },
    /** A number without a unit. */
    NUMBER {
        @Override
        public String exact(double value) {
            return decimals(value, 0);
        }

        @Override
        public String rough(double value) {
            return Amounts.exact(value);
        }
    },
    /** A length of time, in years. */
    YEARS {
        @Override
        public String exact(double value) {
            return decimals(value, 0) + (value == 1 ? " year" : " years");
        }

        @Override
        public String rough(double value) {
            return Amounts.exact(value) + " years";
        }
    },
    /** What an amount is multiplied by. */
    FACTOR {
        @Override
        public String exact(double value) {
            return "× " + decimals(value, 0);
        }

        @Override
        public String rough(double value) {
            return "× " + Amounts.exact(value);
        }
    },
    /** A decimal year, written as the month that contains it (MODEL 10). */
    DATE {
        @Override
        public String exact(double value) {
            return Months.words(DecimalDate.month(value));
        }

        @Override
        public String rough(double value) {
            return exact(value);
        }
    };

    private static String twoDigits(double value) {
        return Amounts.withoutTrailingZeros(Amounts.fixed(value, Amounts.decimals(value, 2)));
    }

    private static String decimals(double value, int shift) {
        return Amounts.inFull(new BigDecimal(Double.toString(value)).movePointRight(shift));
    }
}
