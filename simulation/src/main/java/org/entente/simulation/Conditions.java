package org.entente.simulation;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.Spelling;

/**
 * What is taken as given in a simulation, for questions of the kind "what if": quantities and events are drawn within
 * it. Conditions on what a scenario does not have leave it as it is.
 *
 * <p>A quantity in a band is drawn as it is on the paths on which it lies in the band, with what that says of the
 * quantities that are correlated with it (MODEL 12). A held quantity has one value, and all others are drawn as if it
 * had none. An event in a window is drawn as it is on the paths on which it happens in that time, with everything else
 * as on all paths.
 *
 * @param bands of continuous quantities, by address
 * @param held the values of uncertain quantities that are held, by address
 * @param windows when events happen, by name
 */
public record Conditions(
        SortedMap<Address, Band> bands, SortedMap<Address, Double> held, SortedMap<String, Window> windows) {

    /** Nothing is given. */
    public static final Conditions NONE = new Conditions(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    public Conditions {
        bands = Collections.unmodifiableSortedMap(new TreeMap<>(bands));
        held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
        windows = Collections.unmodifiableSortedMap(new TreeMap<>(windows));
    }

    /**
     * A part of a distribution.
     *
     * @param low the lower end
     * @param high the upper end
     */
    public record Band(Limit low, Limit high) {

        /** The part of both. */
        Band and(Band other) {
            return new Band(low.equals(NO_LOW) ? other.low : low, high.equals(NO_HIGH) ? other.high : high);
        }

        /** No lower end. */
        public static final Limit NO_LOW = new Limit.Percentile(0);

        /** No upper end. */
        public static final Limit NO_HIGH = new Limit.Percentile(100);

        @Override
        public String toString() {
            return low + " to " + high;
        }
    }

    /**
     * A time in which an event happens.
     *
     * @param from the first month, none for any time before the end
     * @param before the month before which it has happened; empty for never within the horizon
     */
    public record Window(Optional<YearMonth> from, Optional<YearMonth> before) {

        /** It does not happen. */
        public static final Window NEVER = new Window(Optional.empty(), Optional.empty());

        public Window {
            if (from.isPresent() && !before.isPresent()) {
                throw new IllegalArgumentException(
                        "a window must have an end, but began in " + from.get() + " and had none");
            }
            if (from.isPresent() && !from.get().isBefore(before.orElseThrow())) {
                throw new IllegalArgumentException("a window must begin before it ends, but was from " + from.get()
                        + " to before " + before.orElseThrow());
            }
        }

        @Override
        public String toString() {
            return before.map(end -> from.map(month -> "from " + month + " ").orElse("") + "before " + end)
                    .orElse("never");
        }
    }

    /** These conditions, and the quantity at {@code address} below or above a limit, or both. */
    public Conditions given(Address address, Band band) {
        SortedMap<Address, Band> more = new TreeMap<>(bands);
        more.merge(address, band, Band::and);
        return new Conditions(more, held, windows);
    }

    /**
     * These conditions, and one on a quantity: {@code products.api.demand.growth < p10}, {@code … > 0.5} or {@code … in p10
     * to p90}.
     *
     * @throws IllegalArgumentException if {@code text} is nothing of the kind
     */
    public Conditions givenQuantity(String text) {
        return ConditionText.quantity(this, text);
    }

    /**
     * These conditions, and one on an event: {@code agi-declared before 2029-01}, {@code agi-declared from 2028-01 before
     * 2029-01} or {@code agi-declared never}.
     *
     * @throws IllegalArgumentException if {@code text} is nothing of the kind
     */
    public Conditions givenEvent(String text) {
        return ConditionText.event(this, text);
    }

    /** These conditions, and the event called {@code name} in a window. */
    public Conditions given(String event, Window window) {
        SortedMap<String, Window> more = new TreeMap<>(windows);
        more.put(event, window);
        return new Conditions(bands, held, more);
    }

    /** These conditions, and the uncertain quantity at {@code address} held at {@code value}. */
    public Conditions holding(Address address, double value) {
        SortedMap<Address, Double> more = new TreeMap<>(held);
        more.put(address, value);
        return new Conditions(bands, more, windows);
    }

    /**
     * Refuses what is said of something that none of {@code scenarios} has.
     *
     * @throws IllegalArgumentException with the nearest spelling
     */
    void requireKnown(Collection<Scenario> scenarios) {
        SortedSet<String> addresses = new TreeSet<>();
        SortedSet<String> events = new TreeSet<>();
        for (Scenario scenario : scenarios) {
            scenario.quantities().keySet().forEach(address -> addresses.add(address.text()));
            events.addAll(scenario.events().keySet());
        }
        bands.keySet().forEach(address -> requireKnown("a quantity", address.text(), addresses));
        held.keySet().forEach(address -> requireKnown("a quantity", address.text(), addresses));
        windows.keySet().forEach(event -> requireKnown("an event", event, events));
    }

    private static void requireKnown(String what, String name, SortedSet<String> known) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException("a condition must be on " + what + " of a scenario, but was on '" + name
                    + "'" + Spelling.hint(Spelling.nearest(name, known)));
        }
    }

    /** Whether nothing is given. */
    public boolean isNone() {
        return equals(NONE);
    }
}
