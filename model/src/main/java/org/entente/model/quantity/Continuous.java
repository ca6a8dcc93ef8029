package org.entente.model.quantity;

/** A distribution with a density, which can be {@link Truncated}. */
public sealed interface Continuous extends Quantity
        permits Normal, LogNormal, Uniform, Triangular, Pert, Beta, Gamma, StudentT, Truncated {

    /** P(X &gt; x), as precise where it is small as {@link #cumulative} is in the lower tail. */
    double survival(double x);

    /**
     * The x with P(X &gt; x) = {@code q}: the quantile at 1 - q, without the loss of that subtraction.
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

    /** Whether the quantile is solved for by iteration, which takes microseconds: whoever draws many tabulates it. */
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
