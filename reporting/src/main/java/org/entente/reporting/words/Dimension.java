package org.entente.reporting.words;

import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Period;

/** The dimension of a statistic, and the words for its values. */
public enum Dimension {
    /** Amounts in the money of the scenario. */
    MONEY(""),
    /** A probability, as a part of all paths. */
    PROBABILITY("probability"),
    /** A decimal date. */
    DATE("decimal date"),
    /** A length of time. */
    YEARS("years");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    /** The dimension of the statistic of {@code objective}, whose metric is of {@code kind}. */
    public static Dimension of(Objective objective, Metric.Kind kind) {
        Statistic statistic = objective.statistic();
        boolean isProbability = statistic.isProbability();
        boolean isDate = kind == Metric.Kind.DATE;
        if (isProbability || (isDate && !objective.measure().periodOf(kind).equals(Period.DATE))) {
            return PROBABILITY;
        }
        if (!isDate) {
            return MONEY;
        }
        return statistic.kind() == Statistic.Kind.SD ? YEARS : DATE;
    }

    /** The unit beside numbers, of amounts in {@code money}: {@code $ billion}. */
    public String label(MoneyWords money) {
        return this == MONEY ? money.label() : label;
    }

    /** A value with its standard error. */
    public String text(Estimate value) {
        if (this == DATE) {
            return value.value() == Double.POSITIVE_INFINITY
                    ? "never"
                    : year(Amounts.withError(value.value(), value.standardError()));
        }
        boolean isUnanimous = this == PROBABILITY && (value.value() == 0 || value.value() == 1);
        return isUnanimous && value.interval().isKnown()
                ? Probabilities.number(value.value(), value.interval())
                : Amounts.withError(value.value(), value.standardError());
    }

    /** A difference with its sign and standard error; a dash if it is not finite. */
    public String signed(Estimate value) {
        return Double.isFinite(value.value()) ? Amounts.signedWithError(value.value(), value.standardError()) : "–";
    }

    /** A value without its standard error. */
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
