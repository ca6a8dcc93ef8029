package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.model.quantity.Constant;
import org.entente.model.term.Payment;
import org.entente.model.term.PaymentTiming;
import org.entente.model.term.Span;

/** The article of a payment between two parties (MODEL 16). */
final class PaymentArticle implements PaymentTiming.Cases<String> {

    private final Names names;
    private final Payment term;
    private final Entries entries;

    PaymentArticle(Names names, Payment term, Entries entries) {
        this.names = names;
        this.term = term;
        this.entries = entries;
    }

    Article article() {
        String payer = names.party(term.payer());
        String payee = names.party(term.payee());
        String amount = QuantityWords.text(term.amount(), names.money(term));
        boolean isKnown = term.amount() instanceof Constant;
        entries.with("Payer", payer, "payer")
                .with("Payee", payee, "payee")
                .with("Amount", term.amount(), names.money(term), "amount");
        List<String> sentences = new ArrayList<>();
        sentences.add(payer + " pays " + payee + " " + (isKnown ? amount : "an amount") + ", "
                + term.timing().match(this) + ".");
        if (!isKnown) {
            sentences.add("The amount is " + amount + ".");
        }
        if (!(term.timing() instanceof PaymentTiming.Regular) && isLimited(term.span())) {
            sentences.add("What falls due outside the time in force is not paid.");
        }
        sentences.addAll(Articles.events(names, term.span()));
        sentences.addAll(Articles.currency(names, term));
        Articles.withCurrency(entries, term);
        return new Article(
                term.name(),
                "Payment: " + payer + " to " + payee,
                sentences,
                Articles.withSeldomEvents(names, entries, term.span()));
    }

    private static boolean isLimited(Span span) {
        return span.hasEvents() || !Months.hasNoBeginning(span) || !Months.hasNoEnd(span);
    }

    @Override
    public String once(PaymentTiming.Once timing) {
        String month = Months.words(timing.month());
        entries.with("Paid", "in " + month, "at");
        return "in " + month;
    }

    @Override
    public String onEvent(PaymentTiming.OnEvent timing) {
        String event = names.firstOf(timing.events());
        String when =
                timing.delay() == 0 ? "in the month of " + event : Months.count(timing.delay()) + " after " + event;
        entries.with("Paid", when, "on", "delay");
        return when + ", if it happens";
    }

    @Override
    public String regular(PaymentTiming.Regular timing) {
        String every = "every " + timing.period().name().toLowerCase(Locale.ROOT);
        entries.with("Paid", every, "every")
                .with("Growth a year", timing.escalation(), PlainUnit.PERCENT, "escalation");
        String growth = timing.escalation().equals(Constant.ZERO)
                ? ""
                : ", and the amount grows by " + QuantityWords.text(timing.escalation(), PlainUnit.PERCENT)
                        + " from one year in force to the next";
        return every + ", " + Months.clause(term.span()) + growth;
    }
}
