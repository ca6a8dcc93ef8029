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
 * The right to resell products in one's own channel, keeping a part of the sales (MODEL 6).
 *
 * @param name the key of the term
 * @param distributor the party whose channel is opened
 * @param products the products that are covered
 * @param span when the right is in force
 * @param exclusive whether other parties' channels are closed for these products meanwhile
 * @param take the part of sales that the distributor keeps, in [0, 1]
 * @param servedBy who bears the cost of serving these sales; by default the developer
 */
public record Resale(
        String name,
        String distributor,
        SortedSet<String> products,
        Span span,
        boolean exclusive,
        Quantity take,
        ServedBy servedBy)
        implements SellingRight {

    public Resale {
        products = Collections.unmodifiableSortedSet(new TreeSet<>(products));
        Range.FRACTION.require("take", take);
    }

    @Override
    public String holder() {
        return distributor;
    }

    @Override
    public Quantity split() {
        return take;
    }

    @Override
    public String splitKey() {
        return "take";
    }

    @Override
    public boolean splitIsKept() {
        return true;
    }

    @Override
    public SortedMap<String, Quantity> inputs() {
        return new TreeMap<>(Map.of("take", take));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.resale(this);
    }
}
