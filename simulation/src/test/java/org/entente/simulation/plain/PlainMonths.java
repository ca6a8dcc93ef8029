package org.entente.simulation.plain;

import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Maps;

/** Amounts by name and month; the months before the horizon have none. */
final class PlainMonths {

    private final int months;
    private final SortedMap<String, double[]> amounts = new TreeMap<>();

    PlainMonths(int months) {
        this.months = months;
    }

    /** The amount called {@code name} in month {@code t}; 0 before the horizon. */
    double get(String name, int t) {
        return t < 0 ? 0 : Maps.require(amounts, name)[t];
    }

    /** All months of an amount. */
    double[] get(String name) {
        return Maps.require(amounts, name);
    }

    /** Sets an amount and returns it. */
    double set(String name, int t, double amount) {
        amounts.computeIfAbsent(name, any -> new double[months])[t] = amount;
        return amount;
    }

    /** Adds to an amount. */
    void add(String name, int t, double amount) {
        amounts.computeIfAbsent(name, any -> new double[months])[t] += amount;
    }

    /** The amounts by name. */
    SortedMap<String, double[]> all() {
        return amounts;
    }
}
