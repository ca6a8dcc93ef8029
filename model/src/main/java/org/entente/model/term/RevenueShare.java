package org.entente.model.term;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * A share of the developer's revenue that the developer pays to another party (MODEL 7).
 *
 * @param name the key of the term
 * @param payer the developer
 * @param payee the party that receives the share
 * @param rate the part of revenue, in [0, 1]: 20 % is 0.20
 * @param products the products whose revenue counts
 * @param channels the channels whose revenue counts
 * @param span when revenue counts
 * @param cap the largest total accrual, billions, at least 0; no cap when empty
 * @param alreadyPaid the payments before the horizon, which count against the cap, billions, at least 0
 * @param deferral the part of each month's accrual that is paid later
 */
public record RevenueShare(
        String name,
        String payer,
        String payee,
        Quantity rate,
        SortedSet<String> products,
        SortedSet<String> channels,
        Span span,
        Optional<Quantity> cap,
        Quantity alreadyPaid,
        Optional<Deferral> deferral)
        implements Term {

    public RevenueShare {
        products = Collections.unmodifiableSortedSet(new TreeSet<>(products));
        channels = Collections.unmodifiableSortedSet(new TreeSet<>(channels));
        Range.FRACTION.require("rate", rate);
        cap.ifPresent(quantity -> Range.NOT_NEGATIVE.require("cap", quantity));
        Range.NOT_NEGATIVE.require("already-paid", alreadyPaid);
    }

    /**
     * The deferral of a part of the accrual by some months.
     *
     * @param fraction the part that is deferred, in [0, 1]
     * @param months the delay of the payment in months, above 0
     */
    public record Deferral(Quantity fraction, int months) {

        public Deferral {
            Range.FRACTION.require("fraction", fraction);
            if (months <= 0) {
                throw new IllegalArgumentException("months must be above 0, but was " + months);
            }
        }
    }

    @Override
    public SortedMap<String, Quantity> inputs() {
        SortedMap<String, Quantity> inputs = new TreeMap<>();
        inputs.put("rate", rate);
        cap.ifPresent(quantity -> inputs.put("cap", quantity));
        inputs.put("already-paid", alreadyPaid);
        deferral.ifPresent(deferred -> inputs.put("deferral.fraction", deferred.fraction()));
        return inputs;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.revenueShare(this);
    }
}
