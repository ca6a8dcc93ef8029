package org.entente.simulation.metric;

import java.util.Collection;
import java.util.Optional;
import org.entente.model.Spelling;

/**
 * A number that every path has: a metric in a period, such as the net present value of a party's gain. For a date, the
 * period {@code date} is the decimal date, infinite where the date never comes. A calendar year or {@code end} is 1 on
 * the paths on which the date has come by then, so its mean is a probability.
 *
 * @param metric the name of a metric, such as {@code gain.microsoft}
 * @param period the period; empty for the period that sums a metric up: {@code npv} of a flow, {@code end} of others
 */
public record Measure(String metric, Optional<Period> period) {

    private static final String SEPARATOR = " of ";

    /** The measure of a metric in a period. */
    public static Measure of(Metric metric, Period period) {
        return of(metric.name(), period);
    }

    /** The measure of the metric called {@code metric} in a period. */
    public static Measure of(String metric, Period period) {
        return new Measure(metric, Optional.of(period));
    }

    /**
     * Reads {@code npv of gain.microsoft}, {@code 2028 of revenue}, or {@code revenue} alone.
     *
     * @throws IllegalArgumentException if the text before {@code of} is no period
     */
    public static Measure parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        return separator < 0
                ? new Measure(text.strip(), Optional.empty())
                : of(
                        text.substring(separator + SEPARATOR.length()).strip(),
                        new Period(text.substring(0, separator).strip()));
    }

    /** The period; without one, the period that sums up a metric of {@code kind}. */
    public Period periodOf(Metric.Kind kind) {
        return period.orElse(kind == Metric.Kind.FLOW ? Period.NPV : Period.END);
    }

    /** The outcome that this measure means among {@code reported} metrics; empty if no metric has the name. */
    public Optional<Outcome> outcome(Collection<Metric> reported) {
        return reported.stream()
                .filter(known -> known.name().equals(metric))
                .findFirst()
                .map(known -> new Outcome(known, periodOf(known.kind())));
    }

    /**
     * The nearest measure of {@code names}, the names of metrics, that this one may mean: {@code 2028 of revenue} for
     * {@code revenue.2028}.
     */
    public Optional<String> suggestion(Collection<String> names) {
        int dot = metric.lastIndexOf('.');
        boolean isPeriodLast = dot > 0 && Period.isLabel(metric.substring(dot + 1));
        String name = isPeriodLast ? metric.substring(0, dot) : metric;
        String before = isPeriodLast
                ? metric.substring(dot + 1) + SEPARATOR
                : period.map(given -> given + SEPARATOR).orElse("");
        return Optional.of(name)
                .filter(names::contains)
                .or(() -> Spelling.nearest(name, names))
                .map(known -> before + known);
    }

    @Override
    public String toString() {
        return period.map(given -> given + SEPARATOR).orElse("") + metric;
    }
}
