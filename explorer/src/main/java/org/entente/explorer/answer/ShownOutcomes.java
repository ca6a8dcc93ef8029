package org.entente.explorer.answer;

import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;

/** The outcomes that a page shows, in its charts, its table or its sentences. */
public final class ShownOutcomes {

    private ShownOutcomes() {}

    /** Whether {@code outcome} is shown. */
    public static boolean contains(Outcome outcome) {
        Metric metric = outcome.metric();
        Period period = outcome.period();
        boolean isByYear = period.isYear() && (isTotal(metric) || metric.isOf(MetricFamily.SPEND) || isLevel(metric));
        boolean isSum = period.equals(Period.TOTAL) && metric.isOf(MetricFamily.SHARE);
        boolean isValue = period.equals(Period.NPV) && metric.isOf(MetricFamily.GAIN);
        return isByYear || isSum || isValue || metric.isOf(MetricFamily.CAP);
    }

    /** Whether the difference of {@code outcome}, which is shown, is shown too: those of whole periods are. */
    public static boolean isCompared(Outcome outcome) {
        return !outcome.period().isYear();
    }

    private static boolean isTotal(Metric metric) {
        return metric.equals(Metrics.REVENUE) || metric.equals(Metrics.COMPUTE);
    }

    /** Whether this is what has accrued under a share so far. */
    private static boolean isLevel(Metric metric) {
        return metric.isOf(MetricFamily.SHARE) && metric.kind() == Metric.Kind.LEVEL;
    }
}
