package org.entente.model.file;

import java.util.List;
import org.entente.model.quantity.Range;

/** The type of a key's value in a scenario file. */
sealed interface ValueType {

    /** The result of the method for this kind. */
    <R> R match(Cases<R> cases);

    /** A method per kind. */
    interface Cases<R> {

        R simple(Simple value);

        R quantity(OfQuantity quantity);

        R number(OfNumber number);

        R wholeNumber(WholeNumber number);

        R choice(Choice choice);

        R map(OfMap map);

        R each(Each each);

        R list(ListOf list);

        R either(Either either);
    }

    /** A type without parameters. */
    enum Simple implements ValueType {
        /** Text; numbers and flags are taken as they are written. */
        TEXT,
        /** A month such as 2026-05. */
        MONTH,
        /** True or false. */
        FLAG,
        /** A list of distinct names. */
        NAMES,
        /** A name, or a list of distinct names. */
        NAME_OR_NAMES,
        /** A month, or a list of distinct months. */
        MONTH_OR_MONTHS,
        /** A weight: one quantity, or an initial quantity and a target. */
        WEIGHT,
        /** The id of a fact, or a list of ids. */
        FACTS,
        /** Two addresses. */
        PAIR;

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.simple(this);
        }
    }

    /** The type of the keys of a map that has no fixed keys. */
    enum KeyType {
        /** Names: letters, digits, - and _, not beginning with the last two. */
        NAME,
        /** Addresses in the file. */
        ADDRESS,
        /** Months such as 2026-05. */
        MONTH,
        /** Years such as 2026. */
        YEAR
    }

    /** A quantity within {@code range}, or one of {@code words}, if there are any. */
    record OfQuantity(Range range, List<String> words) implements ValueType {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.quantity(this);
        }
    }

    /** A plain number within {@code range}. */
    record OfNumber(Range range) implements ValueType {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.number(this);
        }
    }

    /** A whole number from {@code min} to {@code max}. */
    record WholeNumber(int min, int max) implements ValueType {

        /** The numbers, in words that follow "a whole number". */
        String range() {
            return new Range(min, true, max).toString();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wholeNumber(this);
        }
    }

    /** One of {@code words}. */
    record Choice(List<String> words) implements ValueType {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.choice(this);
        }
    }

    /** A map of fixed keys. */
    record OfMap(MapSchema schema) implements ValueType {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.map(this);
        }
    }

    /** A map from {@code keys} to values of one type. */
    record Each(KeyType keys, ValueType value) implements ValueType {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.each(this);
        }
    }

    /** A list of items of one type. */
    record ListOf(ValueType item) implements ValueType {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.list(this);
        }
    }

    /** A value of either type. */
    record Either(ValueType first, ValueType second) implements ValueType {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.either(this);
        }
    }
}
