package org.entente.simulation.seek;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoublePredicate;
import org.entente.model.Horizon;

/**
 * The range over which an input is varied by default: around its present value, as far as the scenario accepts it.
 *
 * @param low the lowest value
 * @param high the highest value
 */
public record DefaultRange(double low, double high) {

    /** The factor by which the present value is multiplied for one end, and divided for the other. */
    private static final double RANGE_FACTOR = 4;

    /** The error allowed in the end of the accepted values before it is rounded, as a part of the present value. */
    private static final double MAX_END_ERROR = 1e-4;

    private static final MathContext SIGNIFICANT_DIGITS = new MathContext(3);

    /**
     * The range of a number: from a quarter of {@code present}, which is not 0, to four times; for a negative number
     * from four times to a quarter.
     */
    public static DefaultRange ofNumber(double present, DoublePredicate accepts) {
        double tolerance = MAX_END_ERROR * Math.abs(present);
        return new DefaultRange(
                rounded(
                        end(present, Math.min(present / RANGE_FACTOR, present * RANGE_FACTOR), tolerance, accepts),
                        accepts),
                rounded(
                        end(present, Math.max(present / RANGE_FACTOR, present * RANGE_FACTOR), tolerance, accepts),
                        accepts));
    }

    /**
     * The range of a part or a rate: from 0 to twice {@code present}, which is not 0; for a negative rate from twice it
     * to 0.
     */
    public static DefaultRange ofRate(double present, DoublePredicate accepts) {
        double tolerance = MAX_END_ERROR * Math.abs(present);
        return new DefaultRange(
                rounded(end(present, Math.min(0, 2 * present), tolerance, accepts), accepts),
                rounded(end(present, Math.max(0, 2 * present), tolerance, accepts), accepts));
    }

    /** The range of a whole number: as that of a number, but at least one to each side of {@code present}. */
    public static DefaultRange ofWhole(double present, DoublePredicate accepts) {
        double low = Math.min(present - 1, Math.rint(Math.min(present / RANGE_FACTOR, present * RANGE_FACTOR)));
        double high = Math.max(present + 1, Math.rint(Math.max(present / RANGE_FACTOR, present * RANGE_FACTOR)));
        return new DefaultRange(end(present, low, 1, accepts), end(present, high, 1, accepts));
    }

    /**
     * The range of a month: the months of the horizon, extended to {@code present} if that lies outside. Months are
     * counted as in {@link VariedInput}.
     */
    public static DefaultRange ofMonth(double present, Horizon horizon, DoublePredicate accepts) {
        double low = Math.min(present, VariedInput.count(horizon.from()));
        double high = Math.max(present, VariedInput.count(horizon.to()));
        return new DefaultRange(end(present, low, 1, accepts), end(present, high, 1, accepts));
    }

    /**
     * The value furthest from {@code present} towards {@code wanted} that is accepted, by bisection. What is wanted may
     * be infinite, where a multiple of {@code present} is more than a double holds.
     */
    private static double end(double present, double wanted, double tolerance, DoublePredicate accepts) {
        double refused = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, wanted));
        if (accepts.test(refused)) {
            return refused;
        }
        double accepted = present;
        while (Math.abs(refused - accepted) > tolerance) {
            double middle = accepted + (refused - accepted) / 2;
            double candidate = tolerance == 1 ? Math.rint(middle) : middle;
            if (candidate == accepted || candidate == refused) {
                break; // no double lies between them
            }
            if (accepts.test(candidate)) {
                accepted = candidate;
            } else {
                refused = candidate;
            }
        }
        return accepted;
    }

    private static double rounded(double end, DoublePredicate accepts) {
        double rounded = new BigDecimal(end).round(SIGNIFICANT_DIGITS).doubleValue();
        return accepts.test(rounded) ? rounded : end;
    }
}
