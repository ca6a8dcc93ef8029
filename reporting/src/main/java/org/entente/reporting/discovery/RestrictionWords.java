package org.entente.reporting.discovery;

import org.entente.model.DecimalDate;
import org.entente.reporting.words.InputNumbers;
import org.entente.reporting.words.PercentileWords;
import org.entente.simulation.discovery.TestedRestriction;
import org.entente.simulation.experiment.InputKind;

/** The words for a restriction of a rule. */
final class RestrictionWords {

    private static final String EVENT_PREFIX = "events.";
    private static final String SHOCK_SUFFIX = ".shock";
    private static final String DEVIATIONS = " standard deviations";

    private RestrictionWords() {}

    /** The restriction as a part of a sentence: {@code products.api.demand.growth is at most 0.59 (its P14)}. */
    static String clause(TestedRestriction tested) {
        String input = tested.restriction().input();
        return switch (tested.kind()) {
            case EVENT -> input.substring(EVENT_PREFIX.length()) + " " + range(tested);
            case NOISE ->
                "the shocks of " + input.substring(0, input.length() - SHOCK_SUFFIX.length()) + " add up to "
                        + range(tested) + " (" + percentiles(tested) + ")";
            case TERM, DRIVER -> input + " is " + range(tested) + " (its " + percentiles(tested) + ")";
        };
    }

    /** The range of the restriction: {@code at most 0.59}, {@code between 0.2 and 0.5}, {@code never happens}. */
    static String range(TestedRestriction tested) {
        double low = tested.restriction().low();
        double high = tested.restriction().high();
        if (tested.kind() == InputKind.EVENT) {
            return date(low, high);
        }
        if (Double.isInfinite(low)) {
            return "at most " + number(tested, high);
        }
        return Double.isInfinite(high)
                ? "at least " + number(tested, low)
                : low == high
                        ? number(tested, low)
                        : "between " + InputNumbers.exact(tested.restriction().input(), low) + " and "
                                + number(tested, high);
    }

    /** A limit as a number of the scenario file; of noise, in standard deviations. */
    private static String number(TestedRestriction tested, double limit) {
        return InputNumbers.exact(tested.restriction().input(), limit)
                + (tested.kind() == InputKind.NOISE ? DEVIATIONS : "");
    }

    /** The range with its percentiles; without them for an event. */
    static String rangeWithPercentiles(TestedRestriction tested) {
        return range(tested) + (tested.kind() == InputKind.EVENT ? "" : " (" + percentiles(tested) + ")");
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

    /** The percentiles of the limits in the distribution of the input. */
    static String percentiles(TestedRestriction tested) {
        boolean hasLow = tested.restriction().low() > Double.NEGATIVE_INFINITY;
        boolean hasHigh = tested.restriction().high() < Double.POSITIVE_INFINITY;
        String low = PercentileWords.label(tested.below());
        String high = PercentileWords.label(tested.within());
        return hasLow && hasHigh ? low + " to " + high : hasLow ? low : high;
    }
}
