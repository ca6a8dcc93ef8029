package org.entente.model;

import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * What one of a foreign currency is worth in the scenario's, as a lognormal process (MODEL 17).
 *
 * @param currency the code of the foreign currency in ISO 4217
 * @param rate the worth in the first month, above 0
 * @param drift the expected annual growth of the worth as a fraction, above -1
 * @param volatility standard deviation of the logarithm over a year, at least 0
 */
public record ExchangeRate(String currency, Quantity rate, Quantity drift, Quantity volatility) {

    public ExchangeRate {
        Range.POSITIVE.require("rate", rate);
        Range.ABOVE_MINUS_ONE.require("drift", drift);
        Range.NOT_NEGATIVE.require("volatility", volatility);
    }

    /** The address of the rate of {@code currency}, and of its shocks. */
    public static Address address(String currency) {
        return Address.of("currencies", currency);
    }

    /** The worth that month {@code t} of the horizon has on average where all quantities are at their means. */
    public double expected(int t) {
        return rate.mean() * FastMath.pow(1 + drift.mean(), t / 12.0);
    }

    /** The quantities by their key in the file. */
    public Map<String, Quantity> inputs() {
        return Map.of("rate", rate, "drift", drift, "volatility", volatility);
    }
}
