package org.entente.model.quantity;

import java.util.List;

/**
 * The distribution of observed values. The quantile function is linear between the order statistics x(0) … x(n-1),
 * which lie at u = i / (n - 1).
 *
 * @param values finite, at least two; kept in ascending order
 */
public record Empirical(List<Double> values) implements Quantity {

    public Empirical {
        values = values.stream().sorted().toList();
        if (values.size() < 2) {
            throw new IllegalArgumentException(
                    "values of empirical must be at least two (what is known is written as a number), but were "
                            + values.size());
        }
        values.forEach(value -> Range.FINITE.requireNumber("each of the values of empirical", value));
    }

    @Override
    public double quantile(double u) {
        double position = u * (values.size() - 1);
        int below = (int) Math.min(position, values.size() - 2);
        double low = values.get(below);
        double high = values.get(below + 1);
        return Math.min(low + (position - below) * (high - low), high);
    }

    @Override
    public Support support() {
        return Support.closed(values.get(0), values.get(values.size() - 1));
    }

    @Override
    public double cumulative(double x) {
        if (!(x >= values.get(0))) {
            return 0;
        }
        int last = values.size() - 1;
        int below = 0;
        while (below < last && values.get(below + 1) <= x) {
            below++;
        }
        if (below == last) {
            return 1;
        }
        double part = (x - values.get(below)) / (values.get(below + 1) - values.get(below));
        return (below + part) / last;
    }

    /** The mean of the distribution: of the trapezoids under the quantile function, not of the values. */
    @Override
    public double mean() {
        double sum = 0;
        for (int i = 1; i < values.size(); i++) {
            sum += 0.5 * values.get(i - 1) + 0.5 * values.get(i);
        }
        return sum / (values.size() - 1);
    }

    /** Whether {@code x} was observed more than once, which makes the quantile function flat there. */
    @Override
    public boolean hasAtomAt(double x) {
        return values.stream().filter(value -> value == x).count() > 1;
    }

    @Override
    public boolean isMonotone() {
        return true;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.empirical(this);
    }

    @Override
    public String toString() {
        return "empirical(" + values.size() + " values from " + Range.plain(values.get(0)) + " to "
                + Range.plain(values.get(values.size() - 1)) + ")";
    }
}
