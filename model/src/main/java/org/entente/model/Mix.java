package org.entente.model;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * The division of demand over channels (MODEL 5), by weights that move exponentially from an initial value to a target.
 *
 * @param from the month after which the weights move
 * @param halfLife years in which the weights go half of the way to their targets, above 0
 * @param weights the weight of each channel; a channel without one has weight 0
 */
public record Mix(YearMonth from, Quantity halfLife, SortedMap<String, Weight> weights) {

    public Mix {
        Range.POSITIVE.require("half-life", halfLife);
        SortedMap<String, Weight> sorted = new TreeMap<>(NameOrder.INSTANCE);
        sorted.putAll(weights);
        weights = Collections.unmodifiableSortedMap(sorted);
    }

    /** The quantities of a mix of a product's channels at {@code address}, by address. */
    Map<Address, Quantity> quantities(Address address) {
        Map<Address, Quantity> quantities = new TreeMap<>();
        quantities.put(address.child("half-life"), halfLife);
        weights.forEach((name, weight) ->
                quantities.putAll(weight.quantities(address.child("mix").child(name))));
        return quantities;
    }
}
