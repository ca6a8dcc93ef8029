package org.entente.simulation.random;

/**
 * The months in which an event is known to happen, by index in the horizon; 0 also stands for all months before it.
 *
 * @param from the first month, at least 0: it has not happened before
 * @param before the month by whose beginning it has happened; {@link #OPEN} where it has not happened yet
 */
public record KnownMonths(double from, double before) {

    /** The end of time, far enough for every rate, and finite, so that a rate of 0 times it is 0. */
    public static final double OPEN = 1e12;

    /** All time. */
    public static final KnownMonths ANY = new KnownMonths(0, OPEN);

    public KnownMonths {
        if (!(from >= 0 && from < before)) {
            throw new IllegalArgumentException(
                    "known months must begin before they end, but were from " + from + " to before " + before);
        }
    }

    /** Whether the event has happened. */
    public boolean isPast() {
        return before < OPEN;
    }

    /** Whether nothing is known. */
    public boolean isAny() {
        return equals(ANY);
    }
}
