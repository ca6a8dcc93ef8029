package org.entente.reporting.words;

import org.entente.simulation.metric.GainSource;

/** The words for a source of gains. */
public final class GainSourceWords {

    private GainSourceWords() {}

    /** The title of a source, as in a key or a table. */
    public static String title(GainSource source) {
        return switch (source) {
            case CHANNELS -> "Sales";
            case CLOUDS -> "Compute";
            case SHARES -> "Revenue shares";
            case PAYMENTS -> "Payments";
            case EQUITY -> "Equity";
        };
    }
}
