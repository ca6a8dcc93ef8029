package org.entente.model.actuals;

import java.util.Comparator;
import org.entente.model.NameOrder;

/**
 * An observation: the amount of a metric in a period, or whether an event has happened by the end of the period.
 *
 * @param metric the name of a metric of the scenario, such as {@code revenue.api} or {@code event.agi-declared}
 * @param period a flow is summed over these months; a level and an event are as at the end of the last one
 * @param value the amount in the scenario's unit of money; of an event, 1 if it has happened by then, otherwise 0
 * @param standardDeviation of what was reported, in the unit of the value; 0 for an exact figure
 * @param source who reported it and where; may be empty
 */
public record Actual(String metric, Period period, double value, double standardDeviation, String source)
        implements Comparable<Actual> {

    /** How the name of a metric begins that says whether an event has happened. */
    public static final String EVENT = "event.";

    private static final Comparator<Actual> ORDER =
            Comparator.comparing(Actual::period).thenComparing(Actual::metric, NameOrder.INSTANCE);

    public Actual {
        if (metric.isBlank()) {
            throw new IllegalArgumentException("the metric of an observation must not be empty");
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "the value of " + metric + " in " + period + " must be a number, but was " + value);
        }
        if (!(standardDeviation >= 0 && standardDeviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the standard deviation of " + metric + " in " + period
                    + " must be at least 0, but was " + standardDeviation);
        }
        if (metric.startsWith(EVENT) && !(value == 0 || value == 1)) {
            throw new IllegalArgumentException("the value of " + metric + " must be 1 if it has happened by the end of "
                    + period + ", otherwise 0, but was " + value);
        }
    }

    /** Whether it says that an event has, or has not, happened. */
    public boolean isEvent() {
        return metric.startsWith(EVENT);
    }

    /** Metric and period: {@code revenue.api in 2026-Q1}. */
    public String label() {
        return metric + " in " + period;
    }

    /** By period, then by metric. */
    @Override
    public int compareTo(Actual other) {
        return ORDER.compare(this, other);
    }
}
