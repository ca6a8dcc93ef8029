package org.entente.model.quantity;

/** Checks of the parameters of distributions. */
final class ParameterChecks {

    private ParameterChecks() {}

    /**
     * Checks {@code min} and {@code max}.
     *
     * @throws IllegalArgumentException unless both are finite and the first is below the second
     */
    static void requireBounds(String kind, double min, double max) {
        requireAscending(kind, "min", min, "max", max);
    }

    /**
     * Checks the 10th and the 90th percentile.
     *
     * @throws IllegalArgumentException unless both are finite and the first is below the second
     */
    static void requireQuantiles(String kind, double p10, double p90) {
        requireAscending(kind, "p10", p10, "p90", p90);
    }

    /**
     * Checks the mode.
     *
     * @throws IllegalArgumentException unless it is in [min, max]
     */
    static void requireMode(String kind, double min, double mode, double max) {
        new Range(min, true, max).requireNumber("mode of " + kind, mode);
    }

    /** The distance of the ends is a factor of everything else. */
    private static void requireFinite(String kind, String lower, String upper, double width) {
        if (!(width < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    upper + " of " + kind + " must be a finite distance above its " + lower + ", but is not");
        }
    }

    private static void requireAscending(String kind, String lower, double low, String upper, double high) {
        Range.FINITE.requireNumber(lower + " of " + kind, low);
        Range.FINITE.requireNumber(upper + " of " + kind, high);
        if (!(low < high)) {
            throw new IllegalArgumentException(upper + " of " + kind + " must be above its " + lower + " of "
                    + Range.plain(low) + " (what is known is written as a number), but was " + Range.plain(high));
        }
        requireFinite(kind, lower, upper, high - low);
    }
}
