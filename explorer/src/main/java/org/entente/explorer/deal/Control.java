package org.entente.explorer.deal;

import java.util.List;
import java.util.Optional;

/**
 * A value of a deal that a reader can move.
 *
 * @param address the address of the value
 * @param label the key in words, with those of the maps in the group around it
 * @param note what the key means
 * @param kind what kind of control suits it
 * @param text the value, as YAML; of one that the file lacks the value that is meant, or nothing
 * @param words the words that the value may be, or that may be in it; of a number, words that it may be instead
 * @param start a value that it may be given first, if the file lacks it
 */
record Control(
        String address, String label, String note, Kind kind, String text, List<String> words, Optional<String> start) {

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
        LIST,
        /** Some of some words. */
        NAMES,
        /** A group of values that may be left out: there or not. */
        GROUP
    }

    Control {
        words = List.copyOf(words);
    }
}
