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
            case EQUITY -> "Value of stakes";
        };
    }

    /** What a party gains from a source, as a sentence (MODEL 11). */
    public static String meaning(GainSource source) {
        return switch (source) {
            case CHANNELS ->
                "Of the developer its revenue, of a channel's owner what it keeps less what serving costs it.";
            case CLOUDS -> "Of the developer its cost of compute, of a cloud's owner the profit from spend there.";
            case SHARES -> "Revenue shares received less those paid.";
            case PAYMENTS -> "Payments received less those made, and what stakes cost.";
            case EQUITY -> "What stakes are worth, which is received once.";
        };
    }

    /**
     * The source in a sentence.
     *
     * @param isDeveloper whether it is a source of the developer
     */
    public static String phrase(GainSource source, boolean isDeveloper) {
        return switch (source) {
            case CHANNELS -> isDeveloper ? "sales" : "sales in its channel";
            case CLOUDS -> isDeveloper ? "compute" : "cloud profit";
            case SHARES -> "revenue shares";
            case PAYMENTS -> "payments";
            case EQUITY -> "its stake";
        };
    }
}
