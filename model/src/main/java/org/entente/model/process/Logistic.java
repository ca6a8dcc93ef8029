package org.entente.model.process;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * A run-rate that grows towards a ceiling (MODEL 3).
 *
 * @param runRate billions per year in the first month, above 0
 * @param ceiling billions per year, above 0
 * @param rate growth per year far below the ceiling, at least 0
 * @param volatility per square root of a year, at least 0
 */
public record Logistic(Quantity runRate, Quantity ceiling, Quantity rate, Quantity volatility) implements Process {

    public Logistic {
        Range.POSITIVE.require("run-rate", runRate);
        Range.POSITIVE.require("ceiling", ceiling);
        Range.NOT_NEGATIVE.require("rate", rate);
        Range.NOT_NEGATIVE.require("volatility", volatility);
    }

    @Override
    public SortedMap<String, Quantity> inputs() {
        return new TreeMap<>(Map.of("run-rate", runRate, "ceiling", ceiling, "rate", rate, "volatility", volatility));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.logistic(this);
    }
}
