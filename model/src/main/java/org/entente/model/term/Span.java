package org.entente.model.term;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The months in which a term is in force (MODEL 1): from a month to a month, both included, not before one of some
 * events and not after one of others.
 *
 * @param from first month in force; {@link #BEGINNING_OF_TIME} when the file leaves it out
 * @param until last month in force; {@link #END_OF_TIME} when the file leaves it out
 * @param beginsOn the events of which the first begins the term: from its month on the term is in force; the dates
 *     alone decide when empty
 * @param endsOn the events of which the first ends the term: from its month on, and {@code notice} months more, the
 *     term is no longer in force
 * @param notice the months for which the term goes on after the event that ends it, at least 0
 */
public record Span(YearMonth from, YearMonth until, SortedSet<String> beginsOn, SortedSet<String> endsOn, int notice) {

    public static final YearMonth BEGINNING_OF_TIME = YearMonth.of(0, 1);
    public static final YearMonth END_OF_TIME = YearMonth.of(9999, 12);

    /** The span of all months. */
    public static final Span ALWAYS = between(BEGINNING_OF_TIME, END_OF_TIME);

    public Span {
        beginsOn = Collections.unmodifiableSortedSet(new TreeSet<>(beginsOn));
        endsOn = Collections.unmodifiableSortedSet(new TreeSet<>(endsOn));
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("until must not be before from, but was " + until + " before " + from);
        }
        if (notice < 0) {
            throw new IllegalArgumentException("notice must be at least 0 months, but was " + notice);
        }
        if (notice > 0 && endsOn.isEmpty()) {
            throw new IllegalArgumentException(
                    "notice must stand beside ends-on, whose event it delays, but no event ends the term");
        }
    }

    /** The span from {@code from} to {@code until}, both included, which no event begins or ends. */
    public static Span between(YearMonth from, YearMonth until) {
        return new Span(from, until, Collections.emptySortedSet(), Collections.emptySortedSet(), 0);
    }

    /** This span, begun by the first of {@code events}. */
    public Span beginningOn(String... events) {
        return new Span(from, until, new TreeSet<>(List.of(events)), endsOn, notice);
    }

    /** This span, ended by the first of {@code events}. */
    public Span endingOn(String... events) {
        return new Span(from, until, beginsOn, new TreeSet<>(List.of(events)), notice);
    }

    /** Whether an event may begin or end the span. */
    public boolean hasEvents() {
        return !beginsOn.isEmpty() || !endsOn.isEmpty();
    }

    /** Whether {@code month} lies between the two dates, without regard to events. */
    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(until);
    }

    /** The months from {@code from} on before {@code month}; 0 where an event or no month begins the span. */
    public int monthsBefore(YearMonth month) {
        boolean hasBegun = beginsOn.isEmpty() && !from.equals(BEGINNING_OF_TIME) && from.isBefore(month);
        return hasBegun ? (int) from.until(month, ChronoUnit.MONTHS) : 0;
    }

    /**
     * Whether this span is over whenever {@code other} begins, as each event that begins the other ends this one at
     * once.
     */
    public boolean isOverWhenBegins(Span other) {
        return !other.beginsOn.isEmpty() && notice == 0 && endsOn.containsAll(other.beginsOn);
    }
}
