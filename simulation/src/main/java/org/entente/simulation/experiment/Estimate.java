package org.entente.simulation.experiment;

import org.entente.simulation.results.ConfidenceInterval;
import org.entente.simulation.results.Proportion;

/**
 * An estimated number with its error.
 *
 * @param value the number
 * @param standardError its standard error; NaN where it is not known
 * @param interval the interval that holds the true value, if it is known otherwise than from the standard error; NaN
 *     to NaN where it is not
 */
public record Estimate(double value, double standardError, ConfidenceInterval interval) {

    /** An estimate with a standard error alone. */
    public Estimate(double value, double standardError) {
        this(value, standardError, ConfidenceInterval.UNKNOWN);
    }

    /** The estimate of a probability from independent paths. */
    public static Estimate of(Proportion part) {
        return new Estimate(part.value(), part.standardError(), part.interval());
    }
}
