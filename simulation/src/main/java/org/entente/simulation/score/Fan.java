package org.entente.simulation.score;

import java.util.List;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Period;

/**
 * What a forecast says of a metric, quarter by quarter, beside what was reported of it.
 *
 * @param metric the name of the metric
 * @param isFlow whether amounts are sums over a period; otherwise they are as at its end
 * @param points what is said of each quarter, in the order of time
 * @param reported what was reported of the metric, before and after the origin
 */
public record Fan(String metric, boolean isFlow, List<Point> points, List<Actual> reported) {

    /** What is said of a period. */
    public record Point(Period period, ForecastQuantiles quantiles) {}

    public Fan {
        points = List.copyOf(points);
        reported = List.copyOf(reported);
    }
}
