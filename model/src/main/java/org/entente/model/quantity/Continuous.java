package org.entente.model.quantity;

/** A distribution with a density, which can be {@link Truncated}. */
public sealed interface Continuous extends Quantity
        permits Normal, LogNormal, Uniform, Triangular, Pert, Beta, Gamma, StudentT, Truncated {

    /** P(X &gt; x), as precise in the upper tail as {@link #cumulative} is in the lower tail. */
    double survival(double x);

    /**
     * The x with P(X &gt; x) = {@code q}: the quantile at 1 - q, without the rounding error of this subtraction.
     *
     * @param q in the open interval (0, 1)
     */
    double inverseSurvival(double q);

    /** The density at {@code x}. */
    double density(double x);

    /** P({@code low} &lt; X &le; {@code high}); the bounds may be infinite. */
    default double probability(double low, double high) {
        return cumulative(low) > 0.5 ? survival(low) - survival(high) : cumulative(high) - cumulative(low);
    }

    /** The integral of x times the density from {@code low} to {@code high}; the bounds may be infinite. */
    double partialMean(double low, double high);

    /** Whether the quantile is found by iteration, which takes microseconds, so that many draws need a table. */
    default boolean iterative() {
        return false;
    }

    @Override
    default double mean() {
        return partialMean(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Override
    default boolean hasAtomAt(double x) {
        return false;
    }

    @Override
    default boolean isMonotone() {
        return true;
    }
}
