package org.entente.model.file;

import java.util.List;
import org.entente.model.quantity.Range;

/** What a key of a scenario file may hold. */
sealed interface Holds {

    /** Text; numbers and flags are taken as they are written. */
    Holds TEXT = new Simple("text");

    /** A month such as 2026-05. */
    Holds MONTH = new Simple("a month");

    /** True or false. */
    Holds FLAG = new Simple("true or false");

    /** A list of names, none of them twice. */
    Holds NAMES = new Simple("a list of names");

    /** A weight: one quantity, or one to begin with and one to tend to. */
    Holds WEIGHT = new Simple("a weight");

    /** The id of a fact, or a list of them. */
    Holds FACTS = new Simple("the id of a fact, or a list of ids");

    /** Two addresses. */
    Holds PAIR = new Simple("a list of two addresses");

    /** What the keys of a map are, where they are not words that are known. */
    enum Keys {
        /** Names: letters, digits, - and _, not beginning with the last two. */
        NAME,
        /** Addresses of something in the file. */
        ADDRESS,
        /** Months such as 2026-05. */
        MONTH,
        /** Years such as 2026. */
        YEAR
    }

    /** One of the above. */
    record Simple(String words) implements Holds {}

    /** A quantity within {@code range}, or one of {@code words}, if there are any. */
    record OfQuantity(Range range, List<String> words) implements Holds {}

    /** A plain number within {@code range}. */
    record OfNumber(Range range) implements Holds {}

    /** A whole number that is not below {@code least}. */
    record WholeNumber(int least) implements Holds {}

    /** One of {@code words}. */
    record Choice(List<String> words) implements Holds {}

    /** A map of known keys. */
    record OfMap(Outline outline) implements Holds {}

    /** A map from {@code keys} to values that all hold the same. */
    record Each(Keys keys, Holds value) implements Holds {}

    /** A list of items that all hold the same. */
    record ListOf(Holds item) implements Holds {}

    /** Either of two. */
    record Either(Holds first, Holds second) implements Holds {}
}
