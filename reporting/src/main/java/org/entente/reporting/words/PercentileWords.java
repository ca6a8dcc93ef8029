package org.entente.reporting.words;

/** The words for places in a distribution. */
public final class PercentileWords {

    private static final double PERCENT = 100;

    private PercentileWords() {}

    /** The label of the percentile at {@code probability}: {@code P9}, and near the ends {@code P0.4}. */
    public static String label(double probability) {
        double percent = probability * PERCENT;
        boolean nearEnd = percent < 1 || percent > PERCENT - 1;
        String text = Amounts.fixed(percent, nearEnd ? 1 : 0);
        return "P" + (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    }
}
