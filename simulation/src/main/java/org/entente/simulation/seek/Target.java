package org.entente.simulation.seek;

import java.util.Optional;
import org.entente.simulation.experiment.Estimate;

/**
 * The value that a statistic is to have.
 *
 * @param under the terms under which it has that value, such as {@code october-2025}; empty for a number
 * @param value a number, or an estimate
 */
public record Target(Optional<String> under, Estimate value) {

    /** The name of the present terms: those of the varied scenario as it stands. */
    static final String PRESENT = "the present terms";

    /** The target that is a number. */
    static Target of(double number) {
        return new Target(Optional.empty(), new Estimate(number, 0));
    }
}
