package org.entente.reporting.discovery;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Event;
import org.entente.model.Horizon;
import org.entente.model.Party;
import org.entente.model.Scenario;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MeasureWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PercentileWords;
import org.entente.reporting.words.TermWords;
import org.entente.simulation.discovery.Criterion;
import org.entente.simulation.discovery.Criterion.Relation;
import org.entente.simulation.discovery.Discovery;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.BandEnd;

/**
 * The words for the outcome of a discovery, as a part of a sentence:
 * {@code the cap of microsoft-share is never reached}.
 */
final class OutcomeWords {

    private OutcomeWords() {}

    /** The criterion of {@code discovery} as a clause. */
    static String clause(Discovery discovery) {
        Criterion criterion = discovery.criterion();
        Period period = criterion.measure().period().orElse(Period.END);
        Optional<Metric> date = Metrics.named(criterion.measure().metric())
                .filter(OutcomeWords::isDate)
                .filter(metric -> !criterion.measure().isDifference());
        if (date.isPresent() && !period.equals(Period.DATE) && isYesOrNo(criterion)) {
            String by = by(discovery.scenario().horizon(), period);
            return criterion.isMetBy(1, limit(criterion))
                    ? happens(date.get()) + by
                    : doesNotCome(date.get(), period, by);
        }
        if (date.isPresent() && criterion.before().isPresent()) {
            return happens(date.get()) + " before " + criterion.before().get();
        }
        return subject(discovery.scenario().horizon(), criterion.measure()) + " " + verb(criterion.relation()) + " "
                + limit(discovery, date.isPresent());
    }

    /** As {@link #clause}, with titles in the place of names: {@code Microsoft's net present value is below 0}. */
    static String titled(Discovery discovery) {
        Criterion criterion = discovery.criterion();
        Measure measure = criterion.measure();
        String clause = clause(discovery);
        Metric.Kind kind = Metrics.named(measure.metric()).map(Metric::kind).orElse(Metric.Kind.FLOW);
        String subject = subject(discovery.scenario().horizon(), measure);
        if (clause.startsWith(subject + " ")) {
            return new MeasureWords(discovery.scenario(), Optional.empty()).noun(measure, kind)
                    + clause.substring(subject.length());
        }
        String name = new Metric(measure.metric(), kind).subject();
        return clause.replaceFirst(
                "\\b" + Pattern.quote(name) + "\\b",
                Matcher.quoteReplacement(title(discovery.scenario(), measure, name)));
    }

    private static String title(Scenario scenario, Measure measure, String name) {
        MetricFamily family =
                Metrics.named(measure.metric()).flatMap(Metric::family).orElse(MetricFamily.EVENT);
        return switch (family) {
            case CAP -> TermWords.title(scenario, name);
            case BREAKEVEN ->
                Optional.ofNullable(scenario.parties().get(name))
                        .map(Party::title)
                        .orElse(name);
            default ->
                Optional.ofNullable(scenario.events().get(name))
                        .map(Event::title)
                        .orElse(name);
        };
    }

    /** The value of the percentile in the criterion, after a comma; empty if its limit is no percentile. */
    static String detail(Discovery discovery) {
        Estimate threshold = discovery.threshold();
        return discovery.criterion().limit() instanceof BandEnd.Percentile
                ? ", " + Amounts.withError(threshold.value(), threshold.standardError())
                        + money(discovery).suffix() + ","
                : "";
    }

    private static MoneyWords money(Discovery discovery) {
        return MoneyWords.of(discovery.scenario());
    }

    private static boolean isDate(Metric metric) {
        return metric.kind() == Metric.Kind.DATE;
    }

    private static String subject(Horizon horizon, Measure measure) {
        String metric = measure.name();
        Period period = measure.period().orElse(Period.END);
        if (period.equals(Period.NPV)) {
            return "the net present value of " + metric;
        }
        if (period.equals(Period.AFTER)) {
            return metric + " after the horizon";
        }
        return period.equals(Period.TOTAL) || period.equals(Period.DATE)
                ? "the " + period + " of " + metric
                : metric + (period.isYear() ? " of " + HorizonWords.period(horizon, period) : " at the end");
    }

    private static boolean isYesOrNo(Criterion criterion) {
        return criterion.isMetBy(1, limit(criterion)) != criterion.isMetBy(0, limit(criterion));
    }

    private static double limit(Criterion criterion) {
        return criterion.limit() instanceof BandEnd.Value fixed ? fixed.value() : Double.NaN;
    }

    private static String limit(Discovery discovery, boolean isDate) {
        double value = discovery.threshold().value();
        return discovery.criterion().limit() instanceof BandEnd.Percentile rank
                ? "its " + PercentileWords.label(rank.percent() / 100)
                : exactly(value) + (isDate || value == 0 ? "" : money(discovery).suffix());
    }

    /** A limit with all its digits, as the user wrote it. */
    private static String exactly(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String doesNotCome(Metric metric, Period period, String by) {
        if (period.isYear()) {
            return doesNotHappen(metric) + by;
        }
        return words(metric, "is never reached", "never breaks even", "never happens");
    }

    private static String by(Horizon horizon, Period period) {
        return period.isYear() ? " by the end of " + HorizonWords.period(horizon, period) : "";
    }

    private static String happens(Metric metric) {
        return words(metric, "is reached", "breaks even", "happens");
    }

    private static String doesNotHappen(Metric metric) {
        return words(metric, "is not reached", "does not break even", "does not happen");
    }

    /** The subject of a date with what is said of a cap, of a party that breaks even, or of an event. */
    private static String words(Metric metric, String ofCap, String ofBreakeven, String ofEvent) {
        if (metric.isOf(MetricFamily.CAP)) {
            return "the cap of " + metric.subject() + " " + ofCap;
        }
        return metric.subject() + " " + (metric.isOf(MetricFamily.BREAKEVEN) ? ofBreakeven : ofEvent);
    }

    private static String verb(Relation relation) {
        return switch (relation) {
            case BELOW -> "is below";
            case AT_MOST -> "is at most";
            case EQUAL -> "is";
            case AT_LEAST -> "is at least";
            case ABOVE -> "is above";
        };
    }
}
