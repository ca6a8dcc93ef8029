package org.entente.reporting.words;

/** Places in a distribution as people read them. */
public final class PercentileWords {

    private static final double PERCENT = 100;

    private PercentileWords() {}

    /** {@code p9}, near the ends {@code p0.4}. */
    public static String of(double probability) {
        double percent = probability * PERCENT;
        boolean nearEnd = percent < 1 || percent > PERCENT - 1;
        String text = Amounts.fixed(percent, nearEnd ? 1 : 0);
        return "p" + (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    }
}
