package org.entente.simulation.discovery;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.DecimalDate;
import org.entente.model.NumberText;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.BandEnd;

/**
 * The condition that makes a path interesting: a comparison of a measure with a number, or with a percentile of itself.
 *
 * @param measure the measure
 * @param relation the comparison
 * @param limit the number; or the percentile, which is that of the measure on the paths
 */
public record Criterion(Measure measure, Relation relation, BandEnd limit) {

    private static final Pattern COMPARISON =
            Pattern.compile("(.+?)\\s*(<=|>=|<|>|=)\\s*(p?)(" + NumberText.PATTERN + ")");
    private static final Pattern DATE = Pattern.compile("(\\S+)\\s+(?:(never)|by\\s+((?:FY)?\\d{4})|before\\s+(\\S+))");
    private static final double MAX_YEAR = 9999;

    /** A comparison of two numbers. */
    public enum Relation {
        BELOW("<"),
        AT_MOST("<="),
        EQUAL("="),
        AT_LEAST(">="),
        ABOVE(">");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** The sign, such as {@code <=}. */
        public String sign() {
            return sign;
        }

        private static Relation ofSign(String sign) {
            return Arrays.stream(values())
                    .filter(relation -> relation.sign.equals(sign))
                    .findFirst()
                    .orElseThrow();
        }

        boolean holds(double value, double limit) {
            return switch (this) {
                case BELOW -> value < limit;
                case AT_MOST -> value <= limit;
                case EQUAL -> value == limit;
                case AT_LEAST -> value >= limit;
                case ABOVE -> value > limit;
            };
        }
    }

    public Criterion {
        if (limit instanceof BandEnd.Percentile rank && !(rank.percent() > 0 && rank.percent() < 100)) {
            throw new IllegalArgumentException(
                    "the percentile of an outcome must be above p0 and below p100, but was " + rank);
        }
    }

    /**
     * Reads {@code total of shortfall.oracle-commitment > 10}, {@code gain.openai < p10}, or for a date {@code
     * cap.microsoft-share never}, {@code event.agi-declared by 2028} or {@code cap.microsoft-share before 2028-07}.
     *
     * @throws IllegalArgumentException if {@code text} is nothing of the kind
     */
    public static Criterion parse(String text) {
        Matcher comparison = COMPARISON.matcher(text.strip());
        Matcher date = DATE.matcher(text.strip());
        try {
            if (comparison.matches()) {
                double number = NumberText.parse(comparison.group(4));
                return new Criterion(
                        Measure.parse(comparison.group(1)),
                        Relation.ofSign(comparison.group(2)),
                        comparison.group(3).isEmpty() ? new BandEnd.Value(number) : new BandEnd.Percentile(number));
            }
            if (date.matches()) {
                return ofDate(date);
            }
        } catch (NumberFormatException | DateTimeException notANumber) {
            // the sentence below says it
        }
        throw new IllegalArgumentException(
                "an outcome must be written as 'total of shortfall.oracle-commitment > 10', 'gain.openai < p10',"
                        + " 'cap.microsoft-share never', 'event.agi-declared by 2028' or '… before 2028-07', but was '"
                        + text + "'");
    }

    private static Criterion ofDate(Matcher matcher) {
        String metric = matcher.group(1);
        if (!isDate(metric)) {
            throw new IllegalArgumentException("an outcome with 'never', 'by' or 'before' must be of a date, such as"
                    + " cap.microsoft-share, event.agi-declared or breakeven.openai, but was of '" + metric + "'");
        }
        if (matcher.group(2) != null) {
            return new Criterion(Measure.of(metric, Period.END), Relation.BELOW, new BandEnd.Value(1));
        }
        if (matcher.group(3) != null) {
            Period year = new Period(matcher.group(3));
            return new Criterion(Measure.of(metric, year), Relation.AT_LEAST, new BandEnd.Value(1));
        }
        YearMonth month = YearMonth.parse(matcher.group(4));
        // Half a month earlier, because decimal dates of one month may differ in their last digits.
        double midMonth = DecimalDate.date(month, -0.5);
        return new Criterion(Measure.of(metric, Period.DATE), Relation.BELOW, new BandEnd.Value(midMonth));
    }

    private static boolean isDate(String metric) {
        return Metrics.named(metric)
                .filter(known -> known.kind() == Metric.Kind.DATE)
                .isPresent();
    }

    /**
     * The month before which a date is to come, if this criterion asks for that: the first month whose decimal date is
     * not below the limit.
     */
    public Optional<YearMonth> before() {
        boolean isAsked =
                isDate() && measure.period().filter(Period.DATE::equals).isPresent() && relation == Relation.BELOW;
        return isAsked && limit instanceof BandEnd.Value date && date.value() > 0 && date.value() < MAX_YEAR
                ? Optional.of(DecimalDate.firstFrom(date.value()))
                : Optional.empty();
    }

    /** Whether the measure is one of a date, in one scenario. */
    private boolean isDate() {
        return isDate(measure.metric()) && !measure.isDifference();
    }

    /** This criterion of a difference from the scenario called {@code name}. */
    public Criterion less(String name) {
        return new Criterion(measure.less(name), relation, limit);
    }

    /** This criterion with the default period where none is given, if {@code program} reports the metric. */
    Criterion withPeriod(Program program) {
        return measure.outcome(program.metrics().keySet())
                .map(outcome -> new Criterion(measure.in(outcome.period()), relation, limit))
                .orElse(this);
    }

    /** The percentile as a statistic, if the limit is one. */
    Optional<Statistic> statistic() {
        return limit instanceof BandEnd.Percentile rank
                ? Optional.of(new Statistic(Statistic.Kind.PERCENTILE, rank.percent()))
                : Optional.empty();
    }

    /** Whether a value meets this criterion if the limit has the value {@code threshold}. */
    public boolean isMetBy(double value, double threshold) {
        return relation.holds(value, threshold);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        Optional<YearMonth> month = before();
        if (month.isPresent()) {
            return measure.metric() + " before " + month.get();
        }
        if (isDate() && limit.equals(new BandEnd.Value(1))) {
            if (measure.equals(Measure.of(measure.metric(), Period.END)) && relation == Relation.BELOW) {
                return measure.metric() + " never";
            }
            if (measure.period().filter(Period::isYear).isPresent() && relation == Relation.AT_LEAST) {
                return measure.metric() + " by " + measure.period().get();
            }
        }
        return measure + " " + relation.sign + " " + number(limit.toString());
    }

    private static String number(String text) {
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
