package org.entente.model.term;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;

/** An amount for each year of a term: the same for all of them, or one for each of some years (MODEL 7). */
public sealed interface YearlyAmount {

    /** The amounts by their key, which begins with {@code key}: {@code minimum}, {@code minimum.2027}. */
    SortedMap<String, Quantity> inputs(String key);

    /** The key of the amount of the year that ends in {@code year}, if it has one. */
    Optional<String> key(String key, int year);

    /**
     * The same amount in every year.
     *
     * @param amount the amount, billions
     */
    record Steady(Quantity amount) implements YearlyAmount {

        @Override
        public SortedMap<String, Quantity> inputs(String key) {
            return new TreeMap<>(Map.of(key, amount));
        }

        @Override
        public Optional<String> key(String key, int year) {
            return Optional.of(key);
        }
    }

    /**
     * An amount for each of some years; the others have none.
     *
     * @param amounts the amounts, billions, at least one, by the calendar year in which the term's year ends
     */
    record ByYear(SortedMap<Integer, Quantity> amounts) implements YearlyAmount {

        public ByYear {
            amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
            if (amounts.isEmpty()) {
                throw new IllegalArgumentException("an amount by year must have at least one year, but had none");
            }
        }

        @Override
        public SortedMap<String, Quantity> inputs(String key) {
            SortedMap<String, Quantity> inputs = new TreeMap<>();
            amounts.forEach((year, amount) -> inputs.put(key + "." + year, amount));
            return inputs;
        }

        @Override
        public Optional<String> key(String key, int year) {
            return amounts.containsKey(year) ? Optional.of(key + "." + year) : Optional.empty();
        }
    }
}
