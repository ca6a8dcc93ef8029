package org.entente.model;

/**
 * The correlation of the monthly shocks of two processes, or of the normal variables behind two quantities (MODEL 4).
 *
 * @param first the address that sorts first
 * @param second the other address
 * @param value in (-1, 1)
 */
public record Correlation(Address first, Address second, double value) {

    public Correlation {
        if (!(value > -1 && value < 1)) {
            throw new IllegalArgumentException("correlation must be above -1 and below 1, but was " + value);
        }
        if (first.equals(second)) {
            throw new IllegalArgumentException(
                    "correlation must be between two addresses, but was of " + first + " with itself");
        }
    }

    /** The correlation between {@code a} and {@code b}, in the order of the addresses. */
    public static Correlation between(Address a, Address b, double value) {
        return a.compareTo(b) <= 0 ? new Correlation(a, b, value) : new Correlation(b, a, value);
    }
}
