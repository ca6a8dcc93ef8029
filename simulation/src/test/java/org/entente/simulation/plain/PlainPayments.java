package org.entente.simulation.plain;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.entente.model.term.Payment;
import org.entente.model.term.PaymentTiming;
import org.entente.model.term.Span;

/** The payments of one path (MODEL 16). */
final class PlainPayments {

    private final PlainPath path;
    /** The months in which what an event has made due is paid. */
    private final Map<Payment, Integer> due = new HashMap<>();

    PlainPayments(PlainPath path) {
        this.path = path;
    }

    void month(int t) {
        for (Payment term : path.scenario.terms(Payment.class)) {
            path.amounts.set("payment." + term.name(), t, paid(term, t) * path.worth(term, t));
        }
    }

    /** What a payment pays in its currency. */
    private double paid(Payment term, int t) {
        boolean isActive = path.isActive(term.span(), t);
        double amount = path.value(term, "amount");
        return term.timing().match(new PaymentTiming.Cases<Double>() {
            @Override
            public Double once(PaymentTiming.Once timing) {
                return isActive && path.month(t).equals(timing.month()) ? amount : 0;
            }

            @Override
            public Double onEvent(PaymentTiming.OnEvent timing) {
                if (isActive && path.events.first(timing.events()) == t) {
                    due.put(term, t + timing.delay());
                }
                return due.getOrDefault(term, -1) == t ? amount : 0;
            }

            @Override
            public Double regular(PaymentTiming.Regular timing) {
                if (!isActive) {
                    return 0.0;
                }
                int age = t - firstMonth(term);
                boolean isPaid = age % timing.period().months() == 0;
                int years = age / 12;
                return isPaid ? amount * Math.pow(1 + path.value(term, "escalation"), years) : 0;
            }
        });
    }

    private int firstMonth(Payment term) {
        Span span = term.span();
        boolean isFromBefore = span.beginsOn().isEmpty() && !span.from().equals(Span.BEGINNING_OF_TIME);
        OptionalInt begun = path.begun(term);
        return isFromBefore ? path.index(span.from()) : begun.orElseThrow();
    }

    /** MODEL 11: what an event has made due and a delay moves past the horizon. */
    void afterHorizon() {
        due.forEach((term, t) -> {
            if (t >= path.months) {
                double amount = path.value(term, "amount") * path.worth(term, t);
                path.value.transferAfter("payment." + term.name(), "payments", term.payer(), term.payee(), t, amount);
            }
        });
    }
}
