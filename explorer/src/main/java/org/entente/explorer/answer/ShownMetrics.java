package org.entente.explorer.answer;

import java.util.Set;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Metrics;

/** The metrics that a page shows. */
public final class ShownMetrics {

    private static final Set<MetricFamily> FAMILIES =
            Set.of(MetricFamily.GAIN, MetricFamily.CAP, MetricFamily.SPEND, MetricFamily.SHARE);

    private static final Set<Metric> TOTALS = Set.of(Metrics.REVENUE, Metrics.COMPUTE);

    private ShownMetrics() {}

    /** Whether {@code metric} is shown. */
    public static boolean contains(Metric metric) {
        return TOTALS.contains(metric) || FAMILIES.stream().anyMatch(metric::isOf);
    }
}
