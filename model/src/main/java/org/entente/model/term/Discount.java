package org.entente.model.term;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/** The part of what is spent under a {@link SpendCommitment} that the buyer gets back (MODEL 9). */
public sealed interface Discount {

    /** The quantities of the discount by their key in the term. */
    SortedMap<String, Quantity> inputs();

    /** The result of the method for this kind. */
    <R> R match(Cases<R> cases);

    /**
     * A method per kind of discount.
     *
     * @param <R> what each method returns
     */
    interface Cases<R> {

        R flat(Flat discount);

        R tiered(Tiered discount);
    }

    /**
     * One rate.
     *
     * @param rate the part of all that is spent, in [0, 1]: 5 % is 0.05
     */
    record Flat(Quantity rate) implements Discount {

        public Flat {
            Range.FRACTION.require("discount", rate);
        }

        @Override
        public SortedMap<String, Quantity> inputs() {
            return new TreeMap<>(Map.of("discount", rate));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.flat(this);
        }
    }

    /**
     * Rates by how much has been spent.
     *
     * @param tiers the amounts and their rates
     */
    record Tiered(Tiers tiers) implements Discount {

        /** The key of the tiers in the term. */
        public static final String KEY = "discount.tiers";

        @Override
        public SortedMap<String, Quantity> inputs() {
            SortedMap<String, Quantity> inputs = new TreeMap<>();
            tiers.inputs().forEach((key, quantity) -> inputs.put(KEY + "." + key, quantity));
            return Collections.unmodifiableSortedMap(inputs);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tiered(this);
        }
    }
}
