package org.entente.model.term;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.quantity.Quantity;

/**
 * The right to sell new products first (MODEL 6): for {@code lead} months from a product's launch on, other parties'
 * channels are closed for the product.
 *
 * @param name the key of the term
 * @param holder the party that may sell first
 * @param products the products that are covered; products without a launch are not affected
 * @param lead the length of the window in months, at least 0
 * @param span when the right is in force
 */
public record FirstAccess(String name, String holder, SortedSet<String> products, int lead, Span span) implements Term {

    public FirstAccess {
        products = Collections.unmodifiableSortedSet(new TreeSet<>(products));
        if (lead < 0) {
            throw new IllegalArgumentException("lead must be at least 0 months, but was " + lead);
        }
    }

    /**
     * Whether {@code month} lies in the window of a product launched in {@code launch}, and the right is in force by
     * its dates.
     */
    public boolean inWindow(YearMonth launch, YearMonth month) {
        return span.contains(month) && !month.isBefore(launch) && month.isBefore(launch.plusMonths(lead));
    }

    @Override
    public SortedMap<String, Quantity> inputs() {
        return new TreeMap<>();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.firstAccess(this);
    }
}
