package org.entente.simulation.discovery;

/**
 * The limits of a box on one input.
 *
 * @param input the name of the input
 * @param low the lowest value in the box, -∞ where there is no limit
 * @param high the highest value in the box, ∞ where there is no limit
 * @param quasiP the probability that the box would be as dense or denser by chance: that of as many interesting paths
 *     or more in the box, if each is interesting with the density of the box without the restriction (B. P. Bryant and
 *     R. J. Lempert, "Thinking inside the box", Technological Forecasting and Social Change 77, 2010). This is no true
 *     p-value, because the box was chosen for its density. A restriction above 0.05 probably means nothing; one below
 *     may still mean nothing
 */
public record Restriction(String input, double low, double high, double quasiP) {

    public Restriction {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "low must be at most high, but was " + low + " with " + high + " for " + input);
        }
        if (!(quasiP >= 0 && quasiP <= 1)) {
            throw new IllegalArgumentException(
                    "quasi-p-value must be at least 0 and at most 1, but was " + quasiP + " for " + input);
        }
    }
}
