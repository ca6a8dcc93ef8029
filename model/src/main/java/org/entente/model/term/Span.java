package org.entente.model.term;

import java.time.YearMonth;
import java.util.Optional;

/**
 * When a term is in force (MODEL 1): from a month to a month, both included, and no longer than until an event.
 *
 * @param from first month in force; {@link #BEGINNING_OF_TIME} when the file leaves it out
 * @param until last month in force; {@link #END_OF_TIME} when the file leaves it out
 * @param endsOn the event from whose month on the term is no longer in force
 */
public record Span(YearMonth from, YearMonth until, Optional<String> endsOn) {

    public static final YearMonth BEGINNING_OF_TIME = YearMonth.of(0, 1);
    public static final YearMonth END_OF_TIME = YearMonth.of(9999, 12);

    /** Always in force. */
    public static final Span ALWAYS = between(BEGINNING_OF_TIME, END_OF_TIME);

    public Span {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("until must not be before from, but was " + until + " before " + from);
        }
    }

    /** In force from {@code from} to {@code until}, both included, whatever happens. */
    public static Span between(YearMonth from, YearMonth until) {
        return new Span(from, until, Optional.empty());
    }

    /** This span, ended by {@code event}. */
    public Span endingOn(String event) {
        return new Span(from, until, Optional.of(event));
    }

    /** Whether {@code month} is between the dates, events apart. */
    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(until);
    }
}
