package org.entente.model.process;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * A run-rate whose growth fades from an initial to a long-run rate (MODEL 3).
 *
 * @param runRate billions per year in the first month, above 0
 * @param growth initial growth as an effective annual rate, above -1: 0.9 means times 1.9 a year
 * @param longRunGrowth the annual rate that growth tends to, above -1
 * @param halfLife years in which half of the difference fades, above 0
 * @param volatility per square root of a year, at least 0
 */
public record FadingGrowth(
        Quantity runRate, Quantity growth, Quantity longRunGrowth, Quantity halfLife, Quantity volatility)
        implements Process {

    public FadingGrowth {
        Range.POSITIVE.require("run-rate", runRate);
        Range.ABOVE_MINUS_ONE.require("growth", growth);
        Range.ABOVE_MINUS_ONE.require("long-run-growth", longRunGrowth);
        Range.POSITIVE.require("half-life", halfLife);
        Range.NOT_NEGATIVE.require("volatility", volatility);
    }

    @Override
    public SortedMap<String, Quantity> inputs() {
        return new TreeMap<>(Map.of(
                "run-rate", runRate,
                "growth", growth,
                "long-run-growth", longRunGrowth,
                "half-life", halfLife,
                "volatility", volatility));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.fadingGrowth(this);
    }
}
