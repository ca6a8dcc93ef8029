package org.entente.model.quantity;

/**
 * The interval of the values that a quantity can take.
 *
 * @param low the greatest lower bound, or minus infinity
 * @param high the least upper bound, or infinity
 * @param attained whether the lower bound itself can be drawn, as for numbers and lists of values but not for
 *     densities; whether the upper bound can be drawn matters to no field
 */
public record Support(double low, double high, boolean attained) {

    /** The support from {@code low} to {@code high}, both included. */
    public static Support closed(double low, double high) {
        return new Support(low, high, true);
    }

    /** The support between {@code low} and {@code high}, both excluded. */
    public static Support open(double low, double high) {
        return new Support(low, high, false);
    }

    /** The value of the open interval nearest to {@code x}; brings back a value that rounding moved out. */
    public double nearest(double x) {
        return Math.min(Math.max(x, Math.nextUp(low)), Math.nextDown(high));
    }
}
