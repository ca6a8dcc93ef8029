package org.entente.reporting.words;

import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Period;

/** What a statistic is in, and its numbers in words. */
public enum Dimension {
    /** Money. */
    BILLIONS("$ billion"),
    /** A part of all paths. */
    PROBABILITY("probability"),
    /** A decimal date. */
    DATE("decimal date"),
    /** A length of time. */
    YEARS("years");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    /** The dimension of an objective's statistic, whose metric is of {@code kind}. */
    public static Dimension of(Objective objective, Metric.Kind kind) {
        Statistic statistic = objective.statistic();
        boolean isPart = statistic.kind() == Statistic.Kind.ABOVE || statistic.kind() == Statistic.Kind.BELOW;
        boolean isDate = kind == Metric.Kind.DATE;
        if (isPart || (isDate && !objective.measure().periodOf(kind).equals(Period.DATE))) {
            return PROBABILITY;
        }
        if (!isDate) {
            return BILLIONS;
        }
        return statistic.kind() == Statistic.Kind.SD ? YEARS : DATE;
    }

    /** The word for it beside numbers. */
    public String label() {
        return label;
    }

    /** A number with its error. */
    public String text(Estimate value) {
        if (this == DATE) {
            return value.value() == Double.POSITIVE_INFINITY
                    ? "never"
                    : year(Amounts.withError(value.value(), value.standardError()));
        }
        return Amounts.withError(value.value(), value.standardError());
    }

    /** A difference with its error; a dash for one that is not finite. */
    public String signed(Estimate value) {
        return Double.isFinite(value.value()) ? Amounts.signedWithError(value.value(), value.standardError()) : "–";
    }

    /** A number without its error. */
    public String text(double value) {
        if (this == DATE) {
            return Double.isFinite(value) ? year(Amounts.fixed(value, 2)) : "never";
        }
        return Amounts.brief(value);
    }

    private static String year(String number) {
        return number.replace(",", "");
    }
}
