package org.entente.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An event, which happens at most once on a path (MODEL 10).
 *
 * @param name the key of the event, such as {@code agi-declared}
 * @param title the name to print
 * @param occurrence when it happens
 * @param effects the effects by the address of their target: {@code products.<product>.demand},
 *     {@code products.<product>.inference-cost} or {@code compute.training}
 */
public record Event(String name, String title, Occurrence occurrence, SortedMap<Address, Effect> effects) {

    public Event {
        effects = Collections.unmodifiableSortedMap(new TreeMap<>(effects));
    }

    /** Whether chance decides when the event happens, and no other event. */
    public boolean isDrawn() {
        return !(occurrence instanceof Occurrence.Combined);
    }
}
