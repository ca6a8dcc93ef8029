package org.entente.model;

import java.util.Map;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * A weight of a {@link Mix}, before the weights are normalised to sum to one (MODEL 5).
 *
 * @param initial the weight up to the mix's first month of change, at least 0
 * @param target the weight in the long run, at least 0
 * @param steady whether the file has one quantity for both; then the weight has one draw, at its own address
 */
public record Weight(Quantity initial, Quantity target, boolean steady) {

    public Weight {
        Range.NOT_NEGATIVE.require("initial", initial);
        Range.NOT_NEGATIVE.require("target", target);
        if (steady && !initial.equals(target)) {
            throw new IllegalArgumentException(
                    "a steady weight must have one quantity, but was " + initial + " and " + target);
        }
    }

    /** A weight that does not change over time. */
    public static Weight steady(Quantity value) {
        return new Weight(value, value, true);
    }

    /** A weight that moves from {@code initial} to {@code target}. */
    public static Weight drifting(Quantity initial, Quantity target) {
        return new Weight(initial, target, false);
    }

    /** The address of the initial weight, for a weight at {@code address}. */
    public Address initialAt(Address address) {
        return steady ? address : address.child("initial");
    }

    /** The address of the target weight, for a weight at {@code address}. */
    public Address targetAt(Address address) {
        return steady ? address : address.child("target");
    }

    /** The quantities of a weight at {@code address}, by address. */
    public Map<Address, Quantity> quantities(Address address) {
        Map<Address, Quantity> quantities = new TreeMap<>();
        quantities.put(initialAt(address), initial);
        quantities.put(targetAt(address), target);
        return quantities;
    }
}
