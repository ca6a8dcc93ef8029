package org.entente.model.term;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * Marginal rates by the size of an amount (MODEL 1): of each part of it, the rate of the step in which that part lies.
 *
 * @param by over which time the amount is counted
 * @param steps the steps, at least one: the first from 0 on, the others above it in rising order
 */
public record Tiers(By by, List<Step> steps) {

    public Tiers {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("tiers must have at least one step, but had none");
        }
        if (!steps.get(0).above().equals(Constant.ZERO)) {
            throw new IllegalArgumentException("the first step of tiers must be above 0, but was above "
                    + steps.get(0).above());
        }
        for (int i = 1; i < steps.size(); i++) {
            requireRise(steps.get(i - 1).above(), steps.get(i).above());
        }
    }

    private static void requireRise(Quantity lower, Quantity higher) {
        if (!(higher.support().low() > lower.support().high())) {
            throw new IllegalArgumentException(
                    "the steps of tiers must rise, but one above " + lower + " was followed by one above " + higher);
        }
    }

    /** The time over which an amount is counted. */
    public enum By {
        /** The term's year. */
        YEAR,
        /** The whole term. */
        TOTAL
    }

    /**
     * A step.
     *
     * @param above the amount above which it begins, billions, at least 0
     * @param rate the rate from there to the next step, in [0, 1]
     */
    public record Step(Quantity above, Quantity rate) {

        public Step {
            Range.NOT_NEGATIVE.require("above", above);
            Range.FRACTION.require("rate", rate);
        }
    }

    /** The quantities by their key in the map of the tiers. */
    public SortedMap<String, Quantity> inputs() {
        SortedMap<String, Quantity> inputs = new TreeMap<>();
        for (int i = 0; i < steps.size(); i++) {
            inputs.put(key(i, "above"), steps.get(i).above());
            inputs.put(key(i, "rate"), steps.get(i).rate());
        }
        return Collections.unmodifiableSortedMap(inputs);
    }

    /** The key of a quantity of the step with this index, in the map of the tiers. */
    public static String key(int step, String quantity) {
        return "steps." + step + "." + quantity;
    }
}
