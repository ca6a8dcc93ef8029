package org.entente.simulation.live;

import java.util.Optional;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;

/** The outcomes that a page shows while a term is moved. */
public final class LiveOutcomes {

    private LiveOutcomes() {}

    /**
     * Whether an outcome is part of the answer to what an agreement is worth: the present value of each party's gain
     * and of its sources, the revenue of each year, what each share pays and has paid by each year, what is spent on
     * each cloud, when caps are reached, and when parties break even.
     */
    public static boolean isInAnswer(Outcome outcome) {
        Metric metric = outcome.metric();
        Period period = outcome.period();
        boolean isOfYears = period.isYear() || period.equals(Period.TOTAL);
        Optional<MetricFamily> family = metric.family();
        return family.isPresent()
                && switch (family.get()) {
                    case GAIN -> period.equals(Period.NPV);
                    case REVENUE -> metric.equals(Metrics.REVENUE) && isOfYears;
                    case SHARE, SPEND -> isOfYears;
                    case CAP, BREAKEVEN -> period.equals(Period.DATE);
                    default -> false;
                };
    }
}
