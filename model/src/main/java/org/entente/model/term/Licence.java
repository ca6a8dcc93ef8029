package org.entente.model.term;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * The right to sell products in one's own channel, for a royalty (MODEL 6).
 *
 * @param name the key of the term
 * @param licensor the developer
 * @param licensee the party whose channel is opened
 * @param products the products that are covered
 * @param span when the licence is in force
 * @param exclusive whether other parties' channels are closed for these products meanwhile
 * @param royalty the part of the licensee's sales in its own channel that it pays to the developer, in [0, 1]
 * @param servedBy who bears the cost of serving these sales; by default the channel's owner
 */
public record Licence(
        String name,
        String licensor,
        String licensee,
        SortedSet<String> products,
        Span span,
        boolean exclusive,
        Quantity royalty,
        ServedBy servedBy)
        implements SellingRight {

    public Licence {
        products = Collections.unmodifiableSortedSet(new TreeSet<>(products));
        Range.FRACTION.require("royalty", royalty);
    }

    @Override
    public String holder() {
        return licensee;
    }

    @Override
    public Quantity split() {
        return royalty;
    }

    @Override
    public String splitKey() {
        return "royalty";
    }

    @Override
    public boolean splitIsKept() {
        return false;
    }

    @Override
    public SortedMap<String, Quantity> inputs() {
        return new TreeMap<>(Map.of("royalty", royalty));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.licence(this);
    }
}
