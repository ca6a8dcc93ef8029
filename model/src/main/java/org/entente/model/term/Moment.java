package org.entente.model.term;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A month: a date, or the month of the first of some events.
 *
 * @param date the date; empty if events decide
 * @param events the events; none if there is a date
 */
public record Moment(Optional<YearMonth> date, SortedSet<String> events) {

    public Moment {
        events = Collections.unmodifiableSortedSet(new TreeSet<>(events));
        if (date.isPresent() != events.isEmpty()) {
            throw new IllegalArgumentException(
                    "a moment must be either a date or events, but was " + date + " and " + events);
        }
    }

    /** A date. */
    public static Moment at(YearMonth month) {
        return new Moment(Optional.of(month), Collections.emptySortedSet());
    }

    /** The month of the first of {@code events}. */
    public static Moment on(String... events) {
        return new Moment(Optional.empty(), new TreeSet<>(List.of(events)));
    }
}
