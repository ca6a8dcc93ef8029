package org.entente.model.term;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/** The months in which a {@link Payment} is made (MODEL 16). */
public sealed interface PaymentTiming {

    /** The quantities of the timing by their key in the file. */
    default SortedMap<String, Quantity> inputs() {
        return Collections.emptySortedMap();
    }

    /** The result of the method for this kind. */
    <R> R match(Cases<R> cases);

    /**
     * A method per kind of timing.
     *
     * @param <R> what each method returns
     */
    interface Cases<R> {

        R once(Once timing);

        R onEvent(OnEvent timing);

        R regular(Regular timing);
    }

    /**
     * One payment on a date.
     *
     * @param month the month of the payment
     */
    record Once(YearMonth month) implements PaymentTiming {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.once(this);
        }
    }

    /**
     * One payment when the first of some events happens.
     *
     * @param events the events, at least one
     * @param delay the months from the event to the payment, at least 0
     */
    record OnEvent(SortedSet<String> events, int delay) implements PaymentTiming {

        public OnEvent {
            events = Collections.unmodifiableSortedSet(new TreeSet<>(events));
            if (events.isEmpty()) {
                throw new IllegalArgumentException("on must name at least one event, but named none");
            }
            if (delay < 0) {
                throw new IllegalArgumentException("delay must be at least 0 months, but was " + delay);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.onEvent(this);
        }
    }

    /**
     * A payment in the first month in force, and again after each period.
     *
     * @param period the time between payments
     * @param escalation the growth of the amount from one year in force to the next, above -1: 3 % is 0.03
     */
    record Regular(Every period, Quantity escalation) implements PaymentTiming {

        public Regular {
            Range.ABOVE_MINUS_ONE.require("escalation", escalation);
        }

        @Override
        public SortedMap<String, Quantity> inputs() {
            return new TreeMap<>(Map.of("escalation", escalation));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.regular(this);
        }
    }

    /** The time between two regular payments. */
    enum Every {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Every(int months) {
            this.months = months;
        }

        /** The time in months. */
        public int months() {
            return months;
        }
    }
}
