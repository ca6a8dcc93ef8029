package org.entente.simulation.metric;

import java.util.Collection;
import java.util.Optional;
import org.entente.model.DifferenceName;
import org.entente.model.Spelling;

/**
 * A number that every path has: a metric in a period, such as the net present value of a party's gain. For a date, the
 * period {@code date} is the decimal date, infinite where the date never comes. A calendar year or {@code end} is 1 on
 * the paths on which the date has come by then, so its mean is a probability.
 *
 * <p>A measure may be a difference: the number in the scenario that is asked about less that in another scenario, on
 * the same path.
 *
 * @param metric the name of a metric, such as {@code gain.microsoft}
 * @param period the period; empty for the period that sums a metric up: {@code npv} of a flow, {@code end} of others
 * @param less the name of the other scenario of a difference; empty for a number of one scenario
 */
public record Measure(String metric, Optional<Period> period, Optional<String> less) {

    private static final String SEPARATOR = " of ";

    /** The measure of one scenario. */
    public Measure(String metric, Optional<Period> period) {
        this(metric, period, Optional.empty());
    }

    /** The measure of a metric in a period. */
    public static Measure of(Metric metric, Period period) {
        return of(metric.name(), period);
    }

    /** The measure of the metric called {@code metric} in a period. */
    public static Measure of(String metric, Period period) {
        return new Measure(metric, Optional.of(period));
    }

    /**
     * Reads {@code npv of gain.microsoft}, {@code 2028 of revenue}, or {@code revenue} alone; each may end with {@code
     * less october-2025}.
     *
     * @throws IllegalArgumentException if the text before {@code of} is no period
     */
    public static Measure parse(String text) {
        return DifferenceName.parse(text)
                .map(difference -> parseAlone(difference.metric()).less(difference.less()))
                .orElseGet(() -> parseAlone(text));
    }

    private static Measure parseAlone(String text) {
        int separator = text.indexOf(SEPARATOR);
        return separator < 0
                ? new Measure(text.strip(), Optional.empty())
                : of(
                        text.substring(separator + SEPARATOR.length()).strip(),
                        new Period(text.substring(0, separator).strip()));
    }

    /** This measure less the same in the scenario called {@code scenario}. */
    public Measure less(String scenario) {
        return new Measure(metric, period, Optional.of(scenario));
    }

    /** This measure in one scenario, without what it is less. */
    public Measure alone() {
        return new Measure(metric, period);
    }

    /** This measure in {@code given}. */
    public Measure in(Period given) {
        return new Measure(metric, Optional.of(given), less);
    }

    /** Whether this measure is a difference between scenarios. */
    public boolean isDifference() {
        return less.isPresent();
    }

    /** The metric and what it is less: {@code gain.microsoft less october-2025}. */
    public String name() {
        return less.map(scenario -> new DifferenceName(metric, scenario).toString())
                .orElse(metric);
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
        return period.map(given -> given + SEPARATOR).orElse("") + name();
    }
}
