package org.entente.model.quantity;

/**
 * The interval of the values that a quantity can take.
 *
 * @param low the greatest lower bound, or minus infinity
 * @param high the least upper bound, or infinity
 * @param attained whether the lower bound itself can be drawn, so for numbers and lists of values, not for densities; no
 *     field minds whether the upper one can
 */
public record Support(double low, double high, boolean attained) {

    /** From {@code low} to {@code high}, both of which are drawn. */
    public static Support closed(double low, double high) {
        return new Support(low, high, true);
    }

    /** Between {@code low} and {@code high}, neither of which is drawn. */
    public static Support open(double low, double high) {
        return new Support(low, high, false);
    }

    /** The value of the open interval that is nearest to {@code x}: what rounding drove out comes back in. */
    public double nearest(double x) {
        return Math.min(Math.max(x, Math.nextUp(low)), Math.nextDown(high));
    }
}
