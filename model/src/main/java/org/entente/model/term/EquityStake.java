package org.entente.model.term;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * A stake in the developer, valued once at a multiple of the developer's revenue or contribution of 12 months (MODEL
 * 11).
 *
 * @param name the key of the term
 * @param holder the party that holds the stake
 * @param fraction the fraction of the developer, in [0, 1]
 * @param multiple the multiple, at least 0
 * @param span the month, or the event, from which on the holder has the stake; nothing ends it
 * @param holding how it is bought, vests and is valued
 * @param currency the currency of its cost and strike; empty for the scenario's
 */
public record EquityStake(
        String name,
        String holder,
        Quantity fraction,
        Quantity multiple,
        Span span,
        Holding holding,
        Optional<String> currency)
        implements Term {

    public EquityStake {
        Range.FRACTION.require("fraction", fraction);
        Range.NOT_NEGATIVE.require("multiple", multiple);
        if (!span.until().equals(Span.END_OF_TIME) || !span.endsOn().isEmpty()) {
            throw new IllegalArgumentException("a stake must not end, but ended in " + span.until());
        }
        if (holding.cost().isPresent() && !begins(span)) {
            throw new IllegalArgumentException(
                    "cost must stand beside from or begins-on, which say when it is paid, but neither is there");
        }
        if (currency.isPresent() && holding.cost().isEmpty() && holding.strike().isEmpty()) {
            throw new IllegalArgumentException(
                    "currency must stand beside cost or strike, whose amounts are in it, but neither is there");
        }
        YearMonth from = span.from();
        holding.realised()
                .flatMap(Moment::date)
                .filter(month -> month.isBefore(from))
                .ifPresent(month -> {
                    throw new IllegalArgumentException(
                            "realised must not be before from, but was " + month + " before " + from);
                });
    }

    /** A stake that is held at all times, valued at a multiple of revenue at the end of the horizon. */
    public EquityStake(String name, String holder, Quantity fraction, Quantity multiple) {
        this(name, holder, fraction, multiple, Span.ALWAYS, Holding.PLAIN, Optional.empty());
    }

    private static boolean begins(Span span) {
        return !span.from().equals(Span.BEGINNING_OF_TIME) || !span.beginsOn().isEmpty();
    }

    /** Whether the stake is held at all times, and valued at a multiple of revenue at the end of the horizon. */
    public boolean isPlain() {
        return !begins(span) && holding.equals(Holding.PLAIN);
    }

    @Override
    public SortedMap<String, Quantity> inputs() {
        SortedMap<String, Quantity> inputs = new TreeMap<>(holding.inputs());
        inputs.put("fraction", fraction);
        inputs.put("multiple", multiple);
        return Collections.unmodifiableSortedMap(inputs);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.equityStake(this);
    }
}
