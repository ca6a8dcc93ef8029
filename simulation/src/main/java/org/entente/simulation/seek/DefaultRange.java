package org.entente.simulation.seek;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoublePredicate;
import org.entente.model.Horizon;

/**
 * How far something is varied unless told otherwise: around its present value, as far as a scenario accepts it.
 *
 * @param low the lowest value
 * @param high the highest value
 */
public record DefaultRange(double low, double high) {

    /** By how much the present value is multiplied and divided. */
    private static final double RANGE_FACTOR = 4;

    /** As a part of the present value: how closely the end of what is accepted is found, before it is rounded. */
    private static final double RANGE_TOLERANCE = 1e-4;

    private static final MathContext DIGITS = new MathContext(3);

    /** From a quarter of {@code present}, which is not 0, to four times; of a negative number the other way round. */
    public static DefaultRange ofNumber(double present, DoublePredicate accepted) {
        double close = RANGE_TOLERANCE * Math.abs(present);
        return new DefaultRange(
                rounded(
                        end(present, Math.min(present / RANGE_FACTOR, present * RANGE_FACTOR), close, accepted),
                        accepted),
                rounded(
                        end(present, Math.max(present / RANGE_FACTOR, present * RANGE_FACTOR), close, accepted),
                        accepted));
    }

    /** The same in whole numbers, from at least one less than {@code present} to at least one more. */
    public static DefaultRange ofWhole(double present, DoublePredicate accepted) {
        double low = Math.min(present - 1, Math.rint(Math.min(present / RANGE_FACTOR, present * RANGE_FACTOR)));
        double high = Math.max(present + 1, Math.rint(Math.max(present / RANGE_FACTOR, present * RANGE_FACTOR)));
        return new DefaultRange(end(present, low, 1, accepted), end(present, high, 1, accepted));
    }

    /**
     * The months of the horizon, and those between it and {@code present}, which is counted as in {@link VariedInput}.
     */
    public static DefaultRange ofMonth(double present, Horizon horizon, DoublePredicate accepted) {
        double low = Math.min(present, VariedInput.count(horizon.from()));
        double high = Math.max(present, VariedInput.count(horizon.to()));
        return new DefaultRange(end(present, low, 1, accepted), end(present, high, 1, accepted));
    }

    /** The value furthest from {@code present} towards {@code wanted} that is accepted, by bisection. */
    private static double end(double present, double wanted, double close, DoublePredicate accepted) {
        if (accepted.test(wanted)) {
            return wanted;
        }
        double inside = present;
        double outside = wanted;
        while (Math.abs(outside - inside) > close) {
            double middle = inside + (outside - inside) / 2;
            double tried = close == 1 ? Math.rint(middle) : middle;
            if (accepted.test(tried)) {
                inside = tried;
            } else {
                outside = tried;
            }
        }
        return inside;
    }

    private static double rounded(double end, DoublePredicate accepted) {
        double rounded = new BigDecimal(end).round(DIGITS).doubleValue();
        return accepted.test(rounded) ? rounded : end;
    }
}
