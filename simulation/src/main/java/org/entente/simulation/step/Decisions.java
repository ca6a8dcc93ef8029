package org.entente.simulation.step;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a program takes the decisions of its scenario that are taken where they are worthwhile (MODEL 10). A decision in
 * neither map is never taken.
 *
 * @param taken the index of the month in which a decision is always taken, by event
 * @param rules the rule of a decision, by event
 */
public record Decisions(SortedMap<String, Integer> taken, SortedMap<String, DecisionRule> rules) {

    /** No decision is ever taken. */
    public static final Decisions NONE = new Decisions(new TreeMap<>(), new TreeMap<>());

    public Decisions {
        taken = Collections.unmodifiableSortedMap(new TreeMap<>(taken));
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    /** These decisions, and that on {@code event}, which is always taken in the month with index {@code month}. */
    public Decisions with(String event, int month) {
        SortedMap<String, Integer> more = new TreeMap<>(taken);
        more.put(event, month);
        return new Decisions(more, rules);
    }

    /** These decisions, and that on {@code event}, which is taken by {@code rule}. */
    public Decisions with(String event, DecisionRule rule) {
        Map<String, DecisionRule> more = new TreeMap<>(rules);
        more.put(event, rule);
        return new Decisions(taken, new TreeMap<>(more));
    }
}
