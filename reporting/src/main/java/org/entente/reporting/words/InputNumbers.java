package org.entente.reporting.words;

/**
 * Values of quantities beside their addresses, in the numbers of the scenario file: {@code 0.2}, {@code 1,235}. Dates,
 * and numbers of their distributions, are decimal years without commas: {@code 2028.075}.
 */
public final class InputNumbers {

    private InputNumbers() {}

    /** {@code value} of the quantity at {@code address}, as {@link Amounts#exact}. */
    public static String exact(String address, double value) {
        return InputWords.isDate(address) ? Amounts.date(value) : Amounts.exact(value);
    }

    /** {@code value} of the quantity at {@code address}, as {@link Amounts#brief}. */
    public static String brief(String address, double value) {
        return InputWords.isDate(address) ? Amounts.date(value) : Amounts.brief(value);
    }

    /** {@code value} of the quantity at {@code address} with {@code digits} significant digits, of a date more. */
    public static String rounded(String address, double value, int digits) {
        return InputWords.isDate(address)
                ? Amounts.date(value)
                : Amounts.withoutTrailingZeros(Amounts.fixed(value, Amounts.decimals(value, digits)));
    }

    /** {@code value} of the quantity at {@code address} with its standard error, as {@link Amounts#withError}. */
    public static String withError(String address, double value, double standardError) {
        String text = Amounts.withError(value, standardError);
        return InputWords.isDate(address) ? text.replace(",", "") : text;
    }
}
