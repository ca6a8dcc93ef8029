package org.entente.reporting.words;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers as people read them: rounded, with commas between thousands and a real minus sign, and the same in every
 * locale and on every Java version. A number that is not finite becomes a dash, and one of sixteen digits or more has
 * an exponent.
 */
public final class Amounts {

    /** The minus sign, U+2212, which is as wide as a plus sign; a hyphen is not. */
    public static final String MINUS = "\u2212";

    private static final int MAX_DECIMALS = 6;
    private static final int DECIMALS_OF_DATES = 3;
    private static final MathContext TWO_DIGITS = new MathContext(2);

    /** Numbers from here on have an exponent. */
    private static final double MAX_IN_FULL = 1e15;
    /** The smallest size that does not round to 0 at so many decimals. */
    private static final double MIN_DECIMAL = 0.5e-6;

    private Amounts() {}

    /** {@code value} with {@code decimals} digits after the point: {@code 1,234.5}. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (Math.abs(value) >= MAX_IN_FULL) {
            return withExponent(value);
        }
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        String digits = rounded.abs().toPlainString();
        int point = decimals == 0 ? digits.length() : digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int i = point - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return rounded.signum() < 0 ? text.insert(0, MINUS).toString() : text.toString();
    }

    /** A number that is too long in full: {@code 1.23e60}. */
    private static String withExponent(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_EVEN));
        String digits = rounded.unscaledValue().abs().toString();
        int exponent = rounded.precision() - rounded.scale() - 1;
        String text = digits.charAt(0) + "." + (digits + "00").substring(1, 3) + "e" + exponent;
        return value < 0 ? MINUS + text : text;
    }

    /** {@code value} with all its digits and no more: {@code 1,234.5678}. */
    public static String inFull(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return fixed(stripped.doubleValue(), Math.max(0, stripped.scale()));
    }

    /** A whole number: {@code 100,000}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code value} with three significant digits and whole thousands: {@code 0.0512}, {@code 36.4}, {@code 1,235}. */
    public static String brief(double value) {
        return withoutNoise(fixed(value, decimals(value, 3)));
    }

    /** As {@link #brief}, without trailing zeros: for a number that is known rather than estimated. */
    public static String exact(double value) {
        return value != 0 && Math.abs(value) < MIN_DECIMAL
                ? new BigDecimal(value)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toString()
                        .toLowerCase(Locale.ROOT)
                : withoutTrailingZeros(brief(value));
    }

    /** A decimal date to the thousandth of a year, without commas and trailing zeros: {@code 2028.075}. */
    public static String date(double value) {
        String text = fixed(value, Math.max(DECIMALS_OF_DATES, decimals(value, DECIMALS_OF_DATES)));
        return withoutTrailingZeros(text.replace(",", ""));
    }

    /** {@code number}, or 0 if all its digits are: what is below the last decimal is no result. */
    private static String withoutNoise(String number) {
        return isZero(number) ? "0" : number;
    }

    private static boolean isZero(String number) {
        return number.chars().allMatch(digit -> digit == '0' || digit == '.');
    }

    /** {@code number} without zeros at the end of its decimals. */
    public static String withoutTrailingZeros(String number) {
        return number.contains(".") ? number.replaceAll("\\.?0+$", "") : number;
    }

    /** A standard error to its first significant digit: {@code 0.02}. */
    public static String error(double standardError) {
        return withoutNoise(fixed(standardError, decimals(standardError, 1)));
    }

    /**
     * A mean with its standard error, to the first digit of the error, or to the second where the first is 1: {@code
     * 13.30 ± 0.02}, {@code 324.1 ± 1.4}. Without an error, or with one below the last decimal, the mean alone.
     */
    public static String withError(double mean, double standardError) {
        if (Math.abs(standardError) < MIN_DECIMAL) {
            return brief(mean);
        }
        int decimals = standardError > 0 ? decimals(standardError, digits(standardError)) : decimals(mean, 3);
        return fixed(mean, decimals) + " ± " + fixed(standardError, decimals);
    }

    private static int digits(double error) {
        if (!Double.isFinite(error)) {
            return 1;
        }
        return new BigDecimal(error).round(new MathContext(1)).unscaledValue().equals(BigInteger.ONE) ? 2 : 1;
    }

    /** As {@link #withError}, with a sign even if the mean is positive. */
    public static String signedWithError(double mean, double standardError) {
        String text = withError(mean, standardError);
        return (mean > 0 && !text.equals("0") ? "+" : "") + text;
    }

    /** A mean change, as {@link #signedWithError}; {@code unchanged} if nothing changes on any path. */
    public static String change(double mean, double standardError) {
        return mean == 0 && !(standardError > 0) ? "unchanged" : signedWithError(mean, standardError);
    }

    /**
     * A mean change with a sign and at most three digits, fewer where its error leaves fewer: {@code −24.6}; {@code
     * unchanged} if nothing changes on any path.
     */
    public static String briefChange(double mean, double standardError) {
        if (mean == 0 && !(standardError > 0)) {
            return "unchanged";
        }
        int known = standardError > 0 ? decimals(standardError, 1) : MAX_DECIMALS;
        String text =
                withoutNoise(fixed(mean, Math.min(known, decimals(mean, 3))).replaceFirst("^\u2212(?=[0.]*$)", ""));
        return (mean > 0 && !text.equals("0") ? "+" : "") + text;
    }

    /** {@code part} as a percentage: {@code 36 %}, near the ends {@code 0.2 %}, {@code <0.1 %} or {@code >99.9 %}. */
    public static String percent(double part) {
        if (part > 0 && part < 0.001) {
            return "<0.1 %";
        }
        if (part < 1 && part > 0.999) {
            return ">99.9 %";
        }
        boolean nearEnd = (part > 0 && part < 0.01) || (part > 0.99 && part < 1);
        return fixed(part * 100, nearEnd ? 1 : 0) + " %";
    }

    /** {@code value} with two significant digits: what a sentence needs to say. */
    public static String rounded(double value) {
        return withoutNoise(fixed(toTwoDigits(value), decimals(value, 2)));
    }

    /** As {@link #rounded(double)}, with {@code plus} before a number above 0: a plus sign, or nothing. */
    public static String rounded(double value, String plus) {
        String text = rounded(value);
        return value > 0 && !text.equals("0") ? plus + text : text;
    }

    /** {@code value} at two significant digits: 118 is 120. A number that is not finite stays as it is. */
    public static double toTwoDigits(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(TWO_DIGITS).doubleValue() : value;
    }

    /**
     * Whether {@code standardError} may change the two digits that a sentence shows of {@code value}, beyond rounding:
     * whether two errors are more than half a unit of the second digit.
     */
    public static boolean isRough(double value, double standardError) {
        if (!Double.isFinite(value) || value == 0) {
            return standardError > 0;
        }
        BigDecimal shown = new BigDecimal(value).round(TWO_DIGITS);
        double unit = shown.ulp()
                .scaleByPowerOfTen(shown.precision() - TWO_DIGITS.getPrecision())
                .doubleValue();
        return 2 * standardError > unit / 2;
    }

    /** The number of decimals, from 0 to 6, that show {@code digits} significant digits of {@code value}. */
    public static int decimals(double value, int digits) {
        if (!Double.isFinite(value) || value == 0) {
            return 0;
        }
        BigDecimal rounded = new BigDecimal(Math.abs(value)).round(new MathContext(digits));
        int leading = rounded.precision() - rounded.scale();
        return Math.max(0, Math.min(MAX_DECIMALS, digits - leading));
    }
}
