package org.entente.model.quantity;

/**
 * A known number.
 *
 * @param value finite
 */
public record Constant(double value) implements Quantity {

    public static final Constant ZERO = new Constant(0);
    public static final Constant ONE = new Constant(1);

    public Constant {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a number must be finite, but was " + value);
        }
        value += 0.0; // -0 is 0, so that equal numbers have equal bits
    }

    @Override
    public double quantile(double u) {
        return value;
    }

    @Override
    public Support support() {
        return Support.closed(value, value);
    }

    @Override
    public double cumulative(double x) {
        return x >= value ? 1 : 0;
    }

    @Override
    public double mean() {
        return value;
    }

    @Override
    public boolean hasAtomAt(double x) {
        return x == value;
    }

    @Override
    public boolean isMonotone() {
        return true;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.constant(this);
    }

    @Override
    public String toString() {
        return Range.plain(value);
    }
}
