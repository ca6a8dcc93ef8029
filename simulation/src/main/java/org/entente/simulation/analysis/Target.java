package org.entente.simulation.analysis;

import java.util.Optional;

/**
 * What a statistic is to be.
 *
 * @param under under which terms it is that, such as those of {@code october-2025}; empty for a number that somebody wants
 * @param value a number, or an estimate
 */
public record Target(Optional<String> under, Estimate value) {

    /** What stands for the scenario that is varied, as it stands. */
    static final String PRESENT = "the present terms";

    /** A number. */
    static Target of(double number) {
        return new Target(Optional.empty(), new Estimate(number, 0));
    }
}
