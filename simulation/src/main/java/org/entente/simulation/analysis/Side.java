package org.entente.simulation.analysis;

/** An end of an input's range. */
enum Side {
    LOW,
    HIGH;

    /** Whether a value lies outside a limit on this side. */
    boolean isBeyond(double value, double limit) {
        return this == LOW ? value < limit : value > limit;
    }

    /** The limit outside which no value lies. */
    double noLimit() {
        return this == LOW ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    Side opposite() {
        return this == LOW ? HIGH : LOW;
    }
}
