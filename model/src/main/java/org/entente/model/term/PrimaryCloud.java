package org.entente.model.term;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * The smallest share of the developer's compute that must be bought at one cloud (MODEL 9).
 *
 * @param name the key of the term
 * @param cloud the primary cloud
 * @param minimumShare the share of all compute, in [0, 1]
 * @param span when the term is in force
 */
public record PrimaryCloud(String name, String cloud, Quantity minimumShare, Span span) implements Term {

    public PrimaryCloud {
        Range.FRACTION.require("minimum-share", minimumShare);
    }

    @Override
    public SortedMap<String, Quantity> inputs() {
        return new TreeMap<>(Map.of("minimum-share", minimumShare));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.primaryCloud(this);
    }
}
