package org.entente.reporting.text;

import java.math.BigDecimal;
import org.entente.simulation.BandEnd;
import org.entente.simulation.Measure;
import org.entente.simulation.Period;
import org.entente.simulation.analysis.Criterion;
import org.entente.simulation.analysis.Criterion.Relation;
import org.entente.simulation.analysis.Discovery;
import org.entente.simulation.analysis.Estimate;

/** What makes a path interesting, as the part of a sentence: {@code the cap of microsoft-share is never reached}. */
public final class OutcomeWords {

    private static final String CAP = "cap.";
    private static final String EVENT = "event.";

    private OutcomeWords() {}

    /** The criterion of {@code discovery}. */
    public static String clause(Discovery discovery) {
        Criterion criterion = discovery.criterion();
        String metric = criterion.measure().metric();
        Period period = criterion.measure().period().orElse(Period.END);
        boolean isDate = metric.startsWith(CAP) || metric.startsWith(EVENT);
        if (isDate && !period.equals(Period.DATE) && isYesOrNo(criterion)) {
            return criterion.isMetBy(1, limit(criterion)) ? comes(metric, period) : doesNotCome(metric, period);
        }
        if (criterion.before().isPresent()) {
            return happens(metric) + " before " + criterion.before().get();
        }
        return subject(criterion.measure()) + " " + verb(criterion.relation()) + " " + limit(discovery, isDate);
    }

    /** The value of a percentile that the criterion speaks of, behind a comma; nothing of another. */
    static String detail(Discovery discovery) {
        Estimate threshold = discovery.threshold();
        return discovery.criterion().limit() instanceof BandEnd.Percentile
                ? ", " + Amounts.withError(threshold.value(), threshold.standardError()) + " billion,"
                : "";
    }

    private static String subject(Measure measure) {
        String metric = measure.metric();
        Period period = measure.period().orElse(Period.END);
        if (period.equals(Period.NPV)) {
            return "the net present value of " + metric;
        }
        return period.equals(Period.TOTAL) || period.equals(Period.DATE)
                ? "the " + period + " of " + metric
                : metric + (period.isYear() ? " of " + period : " at the end");
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
                ? "its " + PercentileWords.of(rank.percent() / 100)
                : exactly(value) + (isDate || value == 0 ? "" : " billion");
    }

    /** All digits, as somebody has chosen them. */
    private static String exactly(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String comes(String metric, Period period) {
        return happens(metric) + by(period);
    }

    private static String doesNotCome(String metric, Period period) {
        if (period.isYear()) {
            return doesNotHappen(metric) + by(period);
        }
        return metric.startsWith(CAP)
                ? "the cap of " + metric.substring(CAP.length()) + " is never reached"
                : metric.substring(EVENT.length()) + " never happens";
    }

    private static String by(Period period) {
        return period.isYear() ? " by the end of " + period : "";
    }

    private static String happens(String metric) {
        return metric.startsWith(CAP)
                ? "the cap of " + metric.substring(CAP.length()) + " is reached"
                : metric.substring(EVENT.length()) + " happens";
    }

    private static String doesNotHappen(String metric) {
        return metric.startsWith(CAP)
                ? "the cap of " + metric.substring(CAP.length()) + " is not reached"
                : metric.substring(EVENT.length()) + " does not happen";
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
