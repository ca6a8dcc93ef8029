package org.entente.model.process;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * A planned run-rate with the part of the plan that is attained (MODEL 3).
 *
 * @param points run-rate in billions per year by month, above 0, at least one
 * @param attainment the part of the plan's growth, in logarithms, that is attained, at least 0
 * @param volatility per square root of a year, at least 0
 */
public record PlannedRunRate(NavigableMap<YearMonth, Double> points, Quantity attainment, Quantity volatility)
        implements Process {

    public PlannedRunRate {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("points must hold at least one month");
        }
        points.forEach((month, rate) -> Range.POSITIVE.requireNumber("points." + month, rate));
        Range.NOT_NEGATIVE.require("attainment", attainment);
        Range.NOT_NEGATIVE.require("volatility", volatility);
        points = Collections.unmodifiableNavigableMap(new TreeMap<>(points));
    }

    /** The logarithm of the plan's run-rate in {@code month}: linear between points, flat outside them. */
    public double logRunRate(YearMonth month) {
        Map.Entry<YearMonth, Double> before = points.floorEntry(month);
        Map.Entry<YearMonth, Double> after = points.ceilingEntry(month);
        if (before == null || after == null) {
            return FastMath.log((before == null ? points.firstEntry() : points.lastEntry()).getValue());
        }
        double low = FastMath.log(before.getValue());
        double monthsBetween = before.getKey().until(after.getKey(), ChronoUnit.MONTHS);
        double monthsSince = before.getKey().until(month, ChronoUnit.MONTHS);
        return monthsBetween == 0 ? low : low + (FastMath.log(after.getValue()) - low) * monthsSince / monthsBetween;
    }

    @Override
    public SortedMap<String, Quantity> inputs() {
        return new TreeMap<>(Map.of("attainment", attainment, "volatility", volatility));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.plannedRunRate(this);
    }
}
