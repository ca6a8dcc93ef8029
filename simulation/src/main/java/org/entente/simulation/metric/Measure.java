package org.entente.simulation.metric;

import java.util.Collection;
import java.util.Optional;

/**
 * A number that every path has: a metric in a period, such as the net present value of a party's gain. Of a date, a
 * period {@code date} is the decimal date, infinite where it never comes, and a calendar year or {@code end} is 1 on the
 * paths on which it has come by then, so that its mean is a probability.
 *
 * @param metric the name of a metric, such as {@code gain.microsoft}
 * @param period empty for the one that sums a metric up: {@code npv} of a flow, {@code end} of others
 */
public record Measure(String metric, Optional<Period> period) {

    private static final String OF = " of ";

    /** A metric in a period. */
    public static Measure of(Metric metric, Period period) {
        return of(metric.name(), period);
    }

    /** The metric called {@code metric} in a period. */
    public static Measure of(String metric, Period period) {
        return new Measure(metric, Optional.of(period));
    }

    /**
     * Reads {@code npv of gain.microsoft}, {@code 2028 of revenue}, or {@code revenue} alone.
     *
     * @throws IllegalArgumentException if what is to be a period is none
     */
    public static Measure parse(String text) {
        int of = text.indexOf(OF);
        return of < 0
                ? new Measure(text.strip(), Optional.empty())
                : of(
                        text.substring(of + OF.length()).strip(),
                        new Period(text.substring(0, of).strip()));
    }

    /** The period, that of a metric of {@code kind} where none is given. */
    public Period periodOf(Metric.Kind kind) {
        return period.orElse(kind == Metric.Kind.FLOW ? Period.NPV : Period.END);
    }

    /** The outcome that is meant where {@code reported} are the metrics; empty if none of these has the name. */
    public Optional<Outcome> outcome(Collection<Metric> reported) {
        return reported.stream()
                .filter(known -> known.name().equals(metric))
                .findFirst()
                .map(known -> new Outcome(known, periodOf(known.kind())));
    }

    @Override
    public String toString() {
        return period.map(given -> given + OF).orElse("") + metric;
    }
}
