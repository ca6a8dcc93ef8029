package org.entente.simulation.metric;

import java.util.Locale;

/** A source of what a party gains; its label is the last word of the metrics about it. */
public enum GainSource {
    /** Sales: of the developer its revenue, of a channel's owner what it keeps less what serving costs it. */
    CHANNELS,
    /** Compute: of the developer its cost, of a cloud's owner the profit from it; shortfalls of commitments. */
    CLOUDS,
    /** Shares of revenue, received less paid. */
    SHARES,
    /** Payments, received less made, and what stakes cost. */
    PAYMENTS,
    /** The worth of parts of the developer's value, which is received once. */
    EQUITY;

    /** The word for this source in the names of metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
