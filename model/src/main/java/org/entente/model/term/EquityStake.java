package org.entente.model.term;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * A stake in the developer, valued at a multiple of the developer's revenue in the last 12 months of the horizon, or of
 * its run-rate on a shorter horizon (MODEL 11).
 *
 * @param name the key of the term
 * @param holder the party that holds the stake
 * @param fraction the fraction of the developer, in [0, 1]
 * @param multiple the multiple of revenue, at least 0
 */
public record EquityStake(String name, String holder, Quantity fraction, Quantity multiple) implements Term {

    public EquityStake {
        Range.FRACTION.require("fraction", fraction);
        Range.NOT_NEGATIVE.require("multiple", multiple);
    }

    @Override
    public Span span() {
        return Span.ALWAYS;
    }

    @Override
    public SortedMap<String, Quantity> inputs() {
        return new TreeMap<>(Map.of("fraction", fraction, "multiple", multiple));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.equityStake(this);
    }
}
