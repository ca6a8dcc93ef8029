package org.entente.simulation.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The limits of a rule on one input, and how far out they are.
 *
 * @param restriction the limits
 * @param kind what the input is
 * @param below with which probability the input is below the low limit; 0 where there is none
 * @param within with which probability it is at most the high limit; 1 where there is none
 * @param without the box without this restriction, which shows what it is good for
 */
public record Bound(Restriction restriction, Kind kind, double below, double within, TestedBox without) {

    /** What an input is. */
    public enum Kind {
        /** A quantity that negotiators set. */
        TERM,
        /** A quantity of the world. */
        DRIVER,
        /** The date of an event. */
        EVENT,
        /** The sum of the monthly shocks of a process, in standard deviations. */
        NOISE;

        /** The kind called {@code label}, if there is one. */
        public static Optional<Kind> ofLabel(String label) {
            return Arrays.stream(values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst();
        }

        /** The name in files and options: {@code driver}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
