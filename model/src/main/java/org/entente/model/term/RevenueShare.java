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
 * A share of sales, or of a party's part of them, that the developer or the owner of a channel pays another party
 * (MODEL 7).
 *
 * @param name the key of the term
 * @param payer the developer, or the owner of a channel
 * @param payee the party that receives the share, another one
 * @param rate the part of the base
 * @param base the amount that the share is a part of
 * @param span when the base counts
 * @param yearly the limits of what accrues in a year
 * @param cap the largest total accrual, billions, at least 0; no cap when empty
 * @param alreadyPaid the payments before the horizon, which count against the cap, billions, at least 0
 * @param deferral the part of each month's accrual that is paid later
 * @param recoups the payments of the payer to the payee that accruals recover before they are paid, by the names of
 *     their terms
 * @param currency the currency of its amounts and of its cumulative accrual; empty for the scenario's
 */
public record RevenueShare(
        String name,
        String payer,
        String payee,
        ShareRate rate,
        ShareBase base,
        Span span,
        YearlyLimits yearly,
        Optional<Quantity> cap,
        Quantity alreadyPaid,
        Optional<Deferral> deferral,
        SortedSet<String> recoups,
        Optional<String> currency)
        implements Term {

    public RevenueShare {
        cap.ifPresent(quantity -> Range.NOT_NEGATIVE.require("cap", quantity));
        Range.NOT_NEGATIVE.require("already-paid", alreadyPaid);
        recoups = Collections.unmodifiableSortedSet(new TreeSet<>(recoups));
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
        SortedMap<String, Quantity> inputs = new TreeMap<>(rate.inputs());
        inputs.putAll(yearly.inputs());
        cap.ifPresent(quantity -> inputs.put("cap", quantity));
        inputs.put("already-paid", alreadyPaid);
        deferral.ifPresent(deferred -> inputs.put("deferral.fraction", deferred.fraction()));
        return inputs;
    }

    /** The shares that come before this one, and the payments that it recovers. */
    @Override
    public SortedSet<String> references() {
        SortedSet<String> references = new TreeSet<>(base.after());
        references.addAll(recoups);
        return references;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.revenueShare(this);
    }
}
