package org.entente.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.entente.model.NumberText;
import picocli.CommandLine.TypeConversionException;

/** The converters of numbers: {@code 1e6} is a number of paths, and {@code 20%} is 0.2. */
final class Numbers {

    /** A larger exponent makes a number of more digits than memory holds. */
    private static final int MAX_DIGITS = 40;

    private Numbers() {}

    static long wholeLong(String text) {
        return whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    static int wholeInt(String text) {
        return (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static double number(String text) {
        try {
            return NumberText.parse(text);
        } catch (NumberFormatException notANumber) {
            throw new TypeConversionException("a number must be written as 0.2, 20% or 1e6, but was '" + text + "'");
        }
    }

    private static long whole(String text, long low, long high) {
        BigDecimal number = decimal(text);
        if (number.precision() - number.scale() > MAX_DIGITS || !isWithin(number, low, high)) {
            throw new TypeConversionException(
                    "a whole number here must be from " + low + " to " + high + ", but was " + text);
        }
        return number.longValueExact();
    }

    private static boolean isWithin(BigDecimal number, long low, long high) {
        BigInteger whole = number.toBigIntegerExact();
        return whole.compareTo(BigInteger.valueOf(low)) >= 0 && whole.compareTo(BigInteger.valueOf(high)) <= 0;
    }

    private static BigDecimal decimal(String text) {
        try {
            BigDecimal number = NumberText.decimal(text).stripTrailingZeros();
            if (number.scale() <= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // the sentence below says it
        }
        throw new TypeConversionException("a whole number must be written as 10000 or 1e4, but was '" + text + "'");
    }
}
