package org.entente.reporting.words;

/**
 * The words for amounts of money in a sentence, from billions of US dollars: {@code $26.2 ± 0.2 billion}, and below one
 * billion {@code $32 ± 2 million}.
 */
public final class Money {

    private static final double MILLIONS_PER_BILLION = 1000;

    private Money() {}

    /** The size of {@code mean}, without its sign, with its standard error. */
    public static String withError(double mean, double standardError) {
        double size = Math.abs(mean);
        return inMillions(size, standardError)
                ? "$" + Amounts.withError(size * MILLIONS_PER_BILLION, standardError * MILLIONS_PER_BILLION)
                        + " million"
                : "$" + Amounts.withError(size, standardError) + " billion";
    }

    /** {@code value} with its sign and three significant digits: {@code -$118 billion}. */
    public static String brief(double value) {
        if (value == 0) {
            return "$0";
        }
        double size = Math.abs(value);
        String sign = value < 0 ? "-$" : "$";
        return inMillions(size, 0)
                ? sign + Amounts.exact(size * MILLIONS_PER_BILLION) + " million"
                : sign + Amounts.exact(size) + " billion";
    }

    private static boolean inMillions(double size, double standardError) {
        return size > 0 && size < 1 && standardError < 1;
    }
}
