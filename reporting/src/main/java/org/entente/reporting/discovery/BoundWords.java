package org.entente.reporting.discovery;

import org.entente.model.DecimalDate;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.PercentileWords;
import org.entente.simulation.discovery.TestedRestriction;
import org.entente.simulation.experiment.InputKind;

/** The limits of a rule in words. */
public final class BoundWords {

    private static final String EVENT = "events.";
    private static final String SHOCK = ".shock";
    private static final String DEVIATIONS = " standard deviations";

    private BoundWords() {}

    /** A part of a sentence: {@code products.api.demand.growth is at most 0.59 (its p14)}. */
    static String clause(TestedRestriction bound) {
        String input = bound.restriction().input();
        return switch (bound.kind()) {
            case EVENT -> input.substring(EVENT.length()) + " " + range(bound);
            case NOISE ->
                "the shocks of " + input.substring(0, input.length() - SHOCK.length()) + " add up to " + range(bound)
                        + " (" + percentiles(bound) + ")";
            case TERM, DRIVER -> input + " is " + range(bound) + " (its " + percentiles(bound) + ")";
        };
    }

    /** The range alone: {@code at most 0.59}, {@code between 0.2 and 0.5}, {@code never happens}. */
    public static String range(TestedRestriction bound) {
        double low = bound.restriction().low();
        double high = bound.restriction().high();
        if (bound.kind() == InputKind.EVENT) {
            return date(low, high);
        }
        String unit = bound.kind() == InputKind.NOISE ? DEVIATIONS : "";
        if (Double.isInfinite(low)) {
            return "at most " + Amounts.exact(high) + unit;
        }
        return Double.isInfinite(high)
                ? "at least " + Amounts.exact(low) + unit
                : low == high
                        ? Amounts.exact(low) + unit
                        : "between " + Amounts.exact(low) + " and " + Amounts.exact(high) + unit;
    }

    /** The range, and how far out it is where that is known exactly. */
    public static String rangeWithPercentiles(TestedRestriction bound) {
        return range(bound) + (bound.kind() == InputKind.EVENT ? "" : " (" + percentiles(bound) + ")");
    }

    private static String date(double low, double high) {
        if (low == Double.POSITIVE_INFINITY) {
            return "never happens";
        }
        if (Double.isInfinite(low)) {
            return "happens by " + DecimalDate.month(high);
        }
        return Double.isInfinite(high)
                ? "does not happen before " + DecimalDate.month(low)
                : "happens from " + DecimalDate.month(low) + " to " + DecimalDate.month(high);
    }

    private static String percentiles(TestedRestriction bound) {
        boolean hasLow = bound.restriction().low() > Double.NEGATIVE_INFINITY;
        boolean hasHigh = bound.restriction().high() < Double.POSITIVE_INFINITY;
        String low = PercentileWords.of(bound.below());
        String high = PercentileWords.of(bound.within());
        return hasLow && hasHigh ? low + " to " + high : hasLow ? low : high;
    }
}
