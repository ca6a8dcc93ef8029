package org.entente.model.quantity;

/**
 * The numbers that a field allows.
 *
 * @param low the lower bound, or minus infinity
 * @param lowIncluded whether the lower bound itself is allowed
 * @param high the upper bound, or infinity; allowed when finite
 */
public record Range(double low, boolean lowIncluded, double high) {

    public static final Range FINITE = new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY);
    public static final Range FRACTION = new Range(0, true, 1);
    public static final Range POSITIVE = new Range(0, false, Double.POSITIVE_INFINITY);
    public static final Range NOT_NEGATIVE = new Range(0, true, Double.POSITIVE_INFINITY);
    public static final Range ABOVE_MINUS_ONE = new Range(-1, false, Double.POSITIVE_INFINITY);

    /** Whether every value of {@code support} is allowed. The bounds of a density are not values. */
    public boolean admits(Support support) {
        boolean lowIsFine = support.low() > low || (support.low() == low && (lowIncluded || !support.attained()));
        return lowIsFine && support.high() <= high;
    }

    /**
     * Checks a field.
     *
     * @throws IllegalArgumentException if {@code quantity} can take a value outside this range
     */
    public void require(String field, Quantity quantity) {
        if (!admits(quantity.support())) {
            throw new IllegalArgumentException(field + " must be " + this + ", but was " + quantity);
        }
    }

    /**
     * Checks a field that is a plain number.
     *
     * @throws IllegalArgumentException if {@code value} is not finite or outside this range
     */
    public void requireNumber(String field, double value) {
        if (!(Double.isFinite(value) && admits(Support.closed(value, value)))) {
            throw new IllegalArgumentException(field + " must be " + this + ", but was " + plain(value));
        }
    }

    /** The range in words: "at least 0 and at most 1". */
    @Override
    public String toString() {
        String above = low == Double.NEGATIVE_INFINITY ? "" : (lowIncluded ? "at least " : "above ") + plain(low);
        String below = high == Double.POSITIVE_INFINITY ? "" : "at most " + plain(high);
        if (above.isEmpty() && below.isEmpty()) {
            return "a finite number";
        }
        return above.isEmpty() || below.isEmpty() ? above + below : above + " and " + below;
    }

    /** The shortest exact decimals of {@code value}, without a point if it is whole: "5", "0.25", "1.0E21". */
    static String plain(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
