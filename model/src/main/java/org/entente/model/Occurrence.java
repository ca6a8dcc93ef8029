package org.entente.model;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/** The time of an event (MODEL 10), given by a rate or by a date. */
public sealed interface Occurrence {

    /** The result of {@code hazard} for a {@link Hazard}, of {@code date} for a {@link Dated}. */
    <R> R match(Function<? super Hazard, ? extends R> hazard, Function<? super Dated, ? extends R> date);

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
        public <R> R match(Function<? super Hazard, ? extends R> hazard, Function<? super Dated, ? extends R> date) {
            return hazard.apply(this);
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
        public <R> R match(Function<? super Hazard, ? extends R> hazard, Function<? super Dated, ? extends R> date) {
            return date.apply(this);
        }
    }
}
