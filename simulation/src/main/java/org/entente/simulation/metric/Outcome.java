package org.entente.simulation.metric;

import java.util.Comparator;

/**
 * A number that a simulation reports: a metric in a period.
 *
 * @param metric the metric
 * @param period a year; the total or present value of a flow; the end of a level; the date of a date
 */
public record Outcome(Metric metric, Period period) implements Comparable<Outcome> {

    private static final Comparator<Outcome> ORDER =
            Comparator.comparing(Outcome::metric).thenComparing(Outcome::period);

    /** By metric, then in the order of periods. */
    @Override
    public int compareTo(Outcome other) {
        return ORDER.compare(this, other);
    }

    /** As {@link Measure#parse} reads it: {@code npv of gain.microsoft}. */
    @Override
    public String toString() {
        return Measure.of(metric, period).toString();
    }
}
