package org.entente.reporting.text;

import org.entente.simulation.Metric;
import org.entente.simulation.analysis.Sensitivity;
import org.entente.simulation.analysis.Statistic;

/** What numbers are in. */
public final class Units {

    private Units() {}

    /** Whether a statistic is an amount of money, rather than a probability or a date. */
    public static boolean areBillions(Sensitivity sensitivity) {
        Statistic.Kind statistic = sensitivity.tornado().objective().statistic().kind();
        return sensitivity.kind() != Metric.Kind.DATE
                && statistic != Statistic.Kind.ABOVE
                && statistic != Statistic.Kind.BELOW;
    }
}
