package org.entente.simulation.plan;

import static java.util.Comparator.naturalOrder;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.Spelling;

/**
 * The conditions of a simulation, for questions of the kind "what if": quantities and events are drawn within them. A
 * condition on a quantity or event that a scenario does not have leaves the scenario unchanged. Several conditions on
 * one quantity or event all hold.
 *
 * <p>A quantity in a band is drawn as it is on the paths on which it lies in the band, with what that says of the
 * quantities that are correlated with it (MODEL 15.2). A fixed quantity has one value, and all others are drawn as if
 * it had none. An event in a window is drawn as it is on the paths on which it happens in that time, with everything
 * else as on all paths.
 *
 * @param bands of continuous quantities, by address; a quantity lies in each of its bands
 * @param fixed the values of uncertain quantities that are fixed, by address
 * @param windows the times in which events happen, by name
 */
public record Conditions(
        SortedMap<Address, List<Band>> bands, SortedMap<Address, Double> fixed, SortedMap<String, Window> windows) {

    /** No conditions. */
    public static final Conditions NONE = new Conditions(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    public Conditions {
        SortedMap<Address, List<Band>> copies = new TreeMap<>();
        bands.forEach((address, ofAddress) -> copies.put(address, List.copyOf(ofAddress)));
        bands = Collections.unmodifiableSortedMap(copies);
        fixed = Collections.unmodifiableSortedMap(new TreeMap<>(fixed));
        windows = Collections.unmodifiableSortedMap(new TreeMap<>(windows));
    }

    /**
     * A band: the part of a distribution between two ends.
     *
     * @param low the lower end
     * @param high the upper end
     */
    public record Band(BandEnd low, BandEnd high) {

        /** No lower end. */
        public static final BandEnd NO_LOW = new BandEnd.Percentile(0);

        /** No upper end. */
        public static final BandEnd NO_HIGH = new BandEnd.Percentile(100);

        @Override
        public String toString() {
            if (low.equals(NO_LOW)) {
                return "< " + high;
            }
            return high.equals(NO_HIGH) ? "> " + low : "in " + low + " to " + high;
        }
    }

    /**
     * A window: the time in which an event happens, or never.
     *
     * @param from the first month; empty for any time before the end
     * @param before the month before which it has happened; empty for never within the horizon
     */
    public record Window(Optional<YearMonth> from, Optional<YearMonth> before) {

        /** The window of an event that does not happen. */
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

        /** The time in both windows; empty if there is none. */
        Optional<Window> and(Window other) {
            if (equals(other)) {
                return Optional.of(this);
            }
            if (equals(NEVER) || other.equals(NEVER)) {
                return Optional.empty();
            }
            Optional<YearMonth> begin =
                    Stream.concat(from.stream(), other.from.stream()).max(naturalOrder());
            Optional<YearMonth> end =
                    Stream.concat(before.stream(), other.before.stream()).min(naturalOrder());
            boolean isEmpty = begin.isPresent() && !begin.get().isBefore(end.orElseThrow());
            return isEmpty ? Optional.empty() : Optional.of(new Window(begin, end));
        }

        @Override
        public String toString() {
            return before.map(end -> from.map(month -> "from " + month + " ").orElse("") + "before " + end)
                    .orElse("never");
        }
    }

    /** These conditions, with the quantity at {@code address} in a band. */
    public Conditions where(Address address, Band band) {
        SortedMap<Address, List<Band>> more = new TreeMap<>(bands);
        more.merge(address, List.of(band), Conditions::joined);
        return new Conditions(more, fixed, windows);
    }

    private static List<Band> joined(List<Band> first, List<Band> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    /**
     * These conditions, with one on a quantity: {@code products.api.demand.growth < p10}, {@code … > 0.5} or {@code …
     * in p10 to p90}.
     *
     * @throws IllegalArgumentException if {@code text} is no such condition
     */
    public Conditions givenQuantity(String text) {
        return ConditionText.quantity(this, text);
    }

    /**
     * These conditions, with one on an event: {@code agi-declared before 2029-01}, {@code agi-declared from 2028-01
     * before 2029-01} or {@code agi-declared never}.
     *
     * @throws IllegalArgumentException if {@code text} is no such condition, or leaves the event no time
     */
    public Conditions givenEvent(String text) {
        return ConditionText.event(this, text);
    }

    /**
     * These conditions, with the event called {@code name} in a window.
     *
     * @throws IllegalArgumentException if another window leaves it no time
     */
    public Conditions where(String name, Window window) {
        SortedMap<String, Window> more = new TreeMap<>(windows);
        Window earlier = windows.getOrDefault(name, window);
        more.put(
                name,
                earlier.and(window)
                        .orElseThrow(() -> new IllegalArgumentException("conditions on one event must leave it a time,"
                                + " but " + name + " was to happen " + earlier + " and " + window)));
        return new Conditions(bands, fixed, more);
    }

    /**
     * These conditions, with the uncertain quantity at {@code address} fixed at {@code value}.
     *
     * @throws IllegalArgumentException if it is fixed at another value
     */
    public Conditions holding(Address address, double value) {
        SortedMap<Address, Double> more = new TreeMap<>(fixed);
        Double earlier = more.put(address, value);
        if (earlier != null && Double.compare(earlier, value) != 0) {
            throw new IllegalArgumentException(
                    "a quantity must be fixed at one value, but " + address + " was at " + earlier + " and " + value);
        }
        return new Conditions(bands, more, windows);
    }

    /**
     * Requires that each condition is on a quantity or event of some of {@code scenarios}.
     *
     * @throws IllegalArgumentException if one is not; the message suggests the nearest spelling
     */
    public void requireKnown(Collection<Scenario> scenarios) {
        SortedSet<String> addresses = new TreeSet<>();
        SortedSet<String> events = new TreeSet<>();
        for (Scenario scenario : scenarios) {
            scenario.quantities().keySet().forEach(address -> addresses.add(address.text()));
            events.addAll(scenario.events().keySet());
        }
        bands.keySet().forEach(address -> requireKnown("a quantity", address.text(), addresses));
        fixed.keySet().forEach(address -> requireKnown("a quantity", address.text(), addresses));
        windows.keySet().forEach(event -> requireKnown("an event", event, events));
    }

    private static void requireKnown(String kind, String name, SortedSet<String> known) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException("a condition must be on " + kind + " of a scenario, but was on '" + name
                    + "'" + Spelling.hint(Spelling.nearest(name, known)));
        }
    }

    /** Whether there are no conditions. */
    public boolean isNone() {
        return equals(NONE);
    }
}
