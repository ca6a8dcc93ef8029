package org.entente.model.term;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/** The part of its base that a {@link RevenueShare} pays (MODEL 7). */
public sealed interface ShareRate {

    /** The quantities of the rate by their key in the term: {@code rate}, {@code rate.2028-01}. */
    SortedMap<String, Quantity> inputs();

    /** The highest rate that can hold. */
    double highest();

    /** The result of the method for this kind. */
    <R> R match(Cases<R> cases);

    /**
     * A method per kind of rate.
     *
     * @param <R> what each method returns
     */
    interface Cases<R> {

        R flat(Flat rate);

        R dated(Dated rate);

        R tiered(Tiered rate);
    }

    /**
     * One rate at all times.
     *
     * @param rate the rate, in [0, 1]: 20 % is 0.20
     */
    record Flat(Quantity rate) implements ShareRate {

        public Flat {
            Range.FRACTION.require("rate", rate);
        }

        @Override
        public SortedMap<String, Quantity> inputs() {
            return new TreeMap<>(Map.of("rate", rate));
        }

        @Override
        public double highest() {
            return rate.support().high();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.flat(this);
        }
    }

    /**
     * Rates that follow each other in time.
     *
     * @param rates the rate in [0, 1] from each month on, at least one; the first counts before its month too
     */
    record Dated(SortedMap<YearMonth, Quantity> rates) implements ShareRate {

        public Dated {
            rates = Collections.unmodifiableSortedMap(new TreeMap<>(rates));
            if (rates.isEmpty()) {
                throw new IllegalArgumentException("rate must hold at least one month, but holds none");
            }
            rates.values().forEach(rate -> Range.FRACTION.require("rate", rate));
        }

        /** The month from which on the rate counts that holds in {@code month}. */
        public YearMonth since(YearMonth month) {
            SortedMap<YearMonth, Quantity> begun = rates.headMap(month.plusMonths(1));
            return begun.isEmpty() ? rates.firstKey() : begun.lastKey();
        }

        /** The key of the rate that holds in {@code month}: {@code rate.2028-01}. */
        public String key(YearMonth month) {
            return "rate." + since(month);
        }

        @Override
        public SortedMap<String, Quantity> inputs() {
            SortedMap<String, Quantity> inputs = new TreeMap<>();
            rates.forEach((month, rate) -> inputs.put(key(month), rate));
            return inputs;
        }

        @Override
        public double highest() {
            return rates.values().stream()
                    .mapToDouble(rate -> rate.support().high())
                    .max()
                    .orElseThrow();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dated(this);
        }
    }

    /**
     * Rates by how much of the base has been counted.
     *
     * @param tiers the limits and their rates
     */
    record Tiered(Tiers tiers) implements ShareRate {

        /** The key of the tiers in the term. */
        public static final String KEY = "rate.tiers";

        @Override
        public SortedMap<String, Quantity> inputs() {
            SortedMap<String, Quantity> inputs = new TreeMap<>();
            tiers.inputs().forEach((key, quantity) -> inputs.put(KEY + "." + key, quantity));
            return inputs;
        }

        @Override
        public double highest() {
            return tiers.steps().stream()
                    .mapToDouble(step -> step.rate().support().high())
                    .max()
                    .orElseThrow();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tiered(this);
        }
    }
}
