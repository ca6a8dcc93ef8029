package org.entente.model;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/** The time of an event (MODEL 10), given by a rate, by a date, by other events or by what comes to pass. */
public sealed interface Occurrence {

    /** The quantities of the occurrence by their key in the file. */
    SortedMap<String, Quantity> inputs();

    /** The result of the method for this kind. */
    <R> R match(Cases<R> cases);

    /**
     * A method per kind of occurrence.
     *
     * @param <R> what each method returns
     */
    interface Cases<R> {

        R hazard(Hazard occurrence);

        R dated(Dated occurrence);

        R combined(Combined occurrence);

        R observed(Observed occurrence);

        R decided(Decided occurrence);

        R worthwhile(Worthwhile occurrence);
    }

    /**
     * An event that happens at a constant rate.
     *
     * @param rate expected number per year, at least 0
     * @param from the month from which the rate counts; the horizon's first month when empty
     */
    record Hazard(Quantity rate, Optional<YearMonth> from) implements Occurrence {

        public Hazard {
            Range.NOT_NEGATIVE.require("hazard", rate);
        }

        @Override
        public SortedMap<String, Quantity> inputs() {
            return new TreeMap<>(Map.of("hazard", rate));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.hazard(this);
        }
    }

    /**
     * An event that happens on a date, or not at all.
     *
     * @param date decimal year: 2029.5 is the beginning of July 2029
     * @param probability the probability that the event happens, in [0, 1]
     */
    record Dated(Quantity date, Quantity probability) implements Occurrence {

        public Dated {
            Range.FINITE.require("date", date);
            Range.FRACTION.require("probability", probability);
        }

        @Override
        public SortedMap<String, Quantity> inputs() {
            return new TreeMap<>(Map.of("date", date, "probability", probability));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dated(this);
        }
    }

    /**
     * An event that happens with the first or with the last of other events.
     *
     * @param which how many of the events must have happened
     * @param events the other events, at least one
     */
    record Combined(Which which, SortedSet<String> events) implements Occurrence {

        public Combined {
            events = Collections.unmodifiableSortedSet(new TreeSet<>(events));
            if (events.isEmpty()) {
                throw new IllegalArgumentException("an event must follow from at least one event, but does from none");
            }
        }

        @Override
        public SortedMap<String, Quantity> inputs() {
            return Collections.emptySortedMap();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.combined(this);
        }
    }

    /**
     * An event that happens in the month after the first at whose end a threshold is met.
     *
     * @param when the threshold
     * @param from the first month at whose end it is asked; the horizon's first month when empty
     */
    record Observed(Threshold when, Optional<YearMonth> from) implements Occurrence {

        @Override
        public SortedMap<String, Quantity> inputs() {
            return Occurrence.inputs(when);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.observed(this);
        }
    }

    /**
     * An event that a party decides on in given months: it happens in the first of them before which a threshold is
     * met.
     *
     * @param decider the party that decides
     * @param at the months in which it may happen, at least one
     * @param when the threshold, asked at the end of the month before
     */
    record Decided(String decider, SortedSet<YearMonth> at, Threshold when) implements Occurrence {

        public Decided {
            at = Collections.unmodifiableSortedSet(new TreeSet<>(at));
            if (at.isEmpty()) {
                throw new IllegalArgumentException("a decision must be at one month or several, but was at none");
            }
        }

        @Override
        public SortedMap<String, Quantity> inputs() {
            return Occurrence.inputs(when);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.decided(this);
        }
    }

    /**
     * An event that a party decides on in given months: it happens in the first of them before which the party expects
     * to gain more with it than without.
     *
     * @param decider the party that decides
     * @param at the months in which it may happen, at least one and at most {@link #MAX_MONTHS}
     */
    record Worthwhile(String decider, SortedSet<YearMonth> at) implements Occurrence {

        /** The most months, as each of them costs a simulation of its own. */
        public static final int MAX_MONTHS = 12;

        public Worthwhile {
            at = Collections.unmodifiableSortedSet(new TreeSet<>(at));
            if (at.isEmpty() || at.size() > MAX_MONTHS) {
                throw new IllegalArgumentException("a decision on what is worthwhile must be at one month or at most "
                        + MAX_MONTHS + ", but was at " + at.size());
            }
        }

        @Override
        public SortedMap<String, Quantity> inputs() {
            return Collections.emptySortedMap();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.worthwhile(this);
        }
    }

    private static SortedMap<String, Quantity> inputs(Threshold when) {
        return new TreeMap<>(Map.of("when." + when.side().key(), when.limit()));
    }

    /** How many of several events must have happened. */
    enum Which {
        /** One of them: the combined event happens with the first. */
        ANY,
        /** All of them: the combined event happens with the last. */
        ALL
    }
}
