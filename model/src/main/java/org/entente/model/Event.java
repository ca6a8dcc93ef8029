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

    /** Whether chance may make it happen before {@code horizon} ends. */
    public boolean mayHappen(Horizon horizon) {
        return occurrence.match(new Occurrence.Cases<Boolean>() {
            @Override
            public Boolean hazard(Occurrence.Hazard hazard) {
                return hazard.rate().support().high() > 0
                        && hazard.from()
                                .filter(from -> from.isAfter(horizon.to()))
                                .isEmpty();
            }

            @Override
            public Boolean dated(Occurrence.Dated dated) {
                return dated.probability().support().high() > 0
                        && dated.date().support().low()
                                < DecimalDate.before(horizon.to().plusMonths(1));
            }

            @Override
            public Boolean combined(Occurrence.Combined combined) {
                return false;
            }
        });
    }
}
