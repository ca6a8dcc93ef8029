package org.entente.explorer.deal;

import java.util.List;

/**
 * A value of a deal that a reader can move.
 *
 * @param address the address of the value
 * @param label the key in words, with those of the maps in the group around it
 * @param note what the key means
 * @param kind what kind of control suits it
 * @param text the value, as YAML
 * @param words the words that the value may be, of a list; of a number, words that it may be instead
 */
record Control(String address, String label, String note, Kind kind, String text, List<String> words) {

    /** The kind of a control. */
    enum Kind {
        /** A number: a slider. */
        NUMBER,
        /** A distribution: a slider, and handles of percentiles. */
        DISTRIBUTION,
        /** A month. */
        MONTH,
        /** True or false. */
        SWITCH,
        /** One of some words. */
        LIST
    }

    Control {
        words = List.copyOf(words);
    }
}
