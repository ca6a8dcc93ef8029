package org.entente.model.term;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * An amount that one party pays another (MODEL 16): an upfront payment, a milestone, a fee, a tranche, a subscription.
 *
 * @param name the key of the term
 * @param payer the party that pays
 * @param payee the party that is paid, another one
 * @param amount the amount of each payment, billions, at least 0
 * @param timing when it is paid
 * @param span when the term is in force; what falls due outside it is not paid
 * @param currency the currency of the amount; empty for the scenario's
 */
public record Payment(
        String name,
        String payer,
        String payee,
        Quantity amount,
        PaymentTiming timing,
        Span span,
        Optional<String> currency)
        implements Term {

    public Payment {
        Range.NOT_NEGATIVE.require("amount", amount);
    }

    @Override
    public SortedMap<String, Quantity> inputs() {
        SortedMap<String, Quantity> inputs = new TreeMap<>(timing.inputs());
        inputs.put("amount", amount);
        return Collections.unmodifiableSortedMap(inputs);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.payment(this);
    }
}
