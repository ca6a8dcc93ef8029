package org.entente.simulation.analysis;

import java.util.Locale;

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

        /** The name in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
