package org.entente.model;

import java.util.Collections;
import java.util.Optional;
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

    /** Whether chance decides when the event happens, and nothing else. */
    public boolean isDrawn() {
        return occurrence instanceof Occurrence.Hazard || occurrence instanceof Occurrence.Dated;
    }

    /** What the event waits for, if it waits for a threshold. */
    public Optional<Threshold> threshold() {
        return occurrence.match(new Occurrence.Cases<Optional<Threshold>>() {
            @Override
            public Optional<Threshold> hazard(Occurrence.Hazard hazard) {
                return Optional.empty();
            }

            @Override
            public Optional<Threshold> dated(Occurrence.Dated dated) {
                return Optional.empty();
            }

            @Override
            public Optional<Threshold> combined(Occurrence.Combined combined) {
                return Optional.empty();
            }

            @Override
            public Optional<Threshold> observed(Occurrence.Observed observed) {
                return Optional.of(observed.when());
            }

            @Override
            public Optional<Threshold> decided(Occurrence.Decided decided) {
                return Optional.of(decided.when());
            }

            @Override
            public Optional<Threshold> worthwhile(Occurrence.Worthwhile worthwhile) {
                return Optional.empty();
            }
        });
    }

    /** Whether what comes to pass on a path brings it about, and no other event. */
    public boolean isBroughtAbout() {
        return threshold().isPresent() || occurrence instanceof Occurrence.Worthwhile;
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

            @Override
            public Boolean observed(Occurrence.Observed observed) {
                return false;
            }

            @Override
            public Boolean decided(Occurrence.Decided decided) {
                return false;
            }

            @Override
            public Boolean worthwhile(Occurrence.Worthwhile worthwhile) {
                return false;
            }
        });
    }
}
