package org.entente.model.term;

import java.time.YearMonth;
import java.util.Optional;

/**
 * The months in which a term is in force (MODEL 1): from a month to a month, both included, and at most until an event.
 *
 * @param from first month in force; {@link #BEGINNING_OF_TIME} when the file leaves it out
 * @param until last month in force; {@link #END_OF_TIME} when the file leaves it out
 * @param endsOn the event that ends the term: from its month on the term is no longer in force
 */
public record Span(YearMonth from, YearMonth until, Optional<String> endsOn) {

    public static final YearMonth BEGINNING_OF_TIME = YearMonth.of(0, 1);
    public static final YearMonth END_OF_TIME = YearMonth.of(9999, 12);

    /** The span of all months. */
    public static final Span ALWAYS = between(BEGINNING_OF_TIME, END_OF_TIME);

    public Span {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("until must not be before from, but was " + until + " before " + from);
        }
    }

    /** The span from {@code from} to {@code until}, both included, which no event ends. */
    public static Span between(YearMonth from, YearMonth until) {
        return new Span(from, until, Optional.empty());
    }

    /** This span, ended by {@code event}. */
    public Span endingOn(String event) {
        return new Span(from, until, Optional.of(event));
    }

    /** Whether {@code month} lies between the two dates, without regard to the event. */
    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(until);
    }
}
