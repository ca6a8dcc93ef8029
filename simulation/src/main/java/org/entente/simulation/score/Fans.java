package org.entente.simulation.score;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Horizon;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Actuals;
import org.entente.model.actuals.Period;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.results.ScenarioResults;

/** The fans of a forecast: one for each metric of which some amount was scored. */
final class Fans {

    /** A fan goes so many quarters beyond what was reported. */
    private static final int QUARTERS_BEYOND = 3;

    private static final int MONTHS = 3;

    private Fans() {}

    /** The fans of {@code results}, whose paths are kept by month, for the metrics of {@code scored}. */
    static List<Fan> of(ScenarioResults results, Actuals actuals, ScenarioScore scored) {
        Foretold foretold = new Foretold(results);
        List<String> metrics = scored.amounts().stream()
                .map(amount -> amount.actual().metric())
                .distinct()
                .toList();
        List<Fan> fans = new ArrayList<>();
        for (String metric : metrics) {
            boolean isFlow = Metrics.named(metric)
                    .filter(named -> named.kind() == Metric.Kind.FLOW)
                    .isPresent();
            List<Fan.Point> points = new ArrayList<>();
            for (Period quarter : quarters(results.scenario().horizon(), actuals)) {
                foretold.quantiles(metric, quarter)
                        .ifPresent(quantiles -> points.add(new Fan.Point(quarter, quantiles)));
            }
            if (!points.isEmpty()) {
                fans.add(new Fan(
                        metric,
                        isFlow,
                        points,
                        reported(metric, results.scenario().horizon(), actuals)));
            }
        }
        return fans;
    }

    private static List<Actual> reported(String metric, Horizon horizon, Actuals actuals) {
        return actuals.observations().stream()
                .filter(actual -> actual.metric().equals(metric)
                        && !actual.period().from().isBefore(horizon.from()))
                .toList();
    }

    /** The quarters of the horizon, to some beyond what was reported. */
    private static List<Period> quarters(Horizon horizon, Actuals actuals) {
        YearMonth last = actuals.last().orElse(horizon.from()).plusMonths(MONTHS * QUARTERS_BEYOND);
        List<Period> quarters = new ArrayList<>();
        for (YearMonth from = horizon.from(); !from.isAfter(last); from = from.plusMonths(MONTHS)) {
            YearMonth to = from.plusMonths(MONTHS - 1L);
            if (!to.isAfter(horizon.to())) {
                quarters.add(new Period(from, to));
            }
        }
        return quarters;
    }
}
