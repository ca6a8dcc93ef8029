package org.entente.simulation.seek;

import java.util.Optional;
import org.entente.simulation.experiment.Estimate;

/**
 * The value that a statistic is to have.
 *
 * @param under the terms under which it has that value, such as {@code october-2025}; empty for a number
 * @param value a number, or an estimate; empty for a target that moves with the varied input
 */
public record Target(Optional<String> under, Optional<Estimate> value) {

    /** The name of the present terms: those of the varied scenario as it stands. */
    static final String PRESENT = "the present terms";

    /** The target that is a number. */
    public static Target of(double number) {
        return new Target(Optional.empty(), Optional.of(new Estimate(number, 0)));
    }

    /** The estimate under terms that stay as they are. */
    public static Target fixed(String under, Estimate value) {
        return new Target(Optional.of(under), Optional.of(value));
    }

    /** What the statistic is under terms that move with the varied input. */
    public static Target moving(String under) {
        return new Target(Optional.of(under), Optional.empty());
    }

    /** Whether the target is another one at each value of the varied input. */
    public boolean moves() {
        return value.isEmpty();
    }
}
