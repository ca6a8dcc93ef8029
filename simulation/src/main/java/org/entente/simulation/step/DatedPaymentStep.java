package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.term.Payment;
import org.entente.model.term.PaymentTiming;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/** The step of a payment on a date (MODEL 16): paid(t) = amount in that month, if the term is active. */
final class DatedPaymentStep implements Step {

    private final int month;
    private final int active;
    private final int amount;
    private final int paid;

    private DatedPaymentStep(ProgramBuilder builder, Payment term, PaymentTiming.Once timing) {
        boolean isInForce = term.span().contains(timing.month());
        month = isInForce ? builder.horizon().indexOf(timing.month()) : -1;
        active = ActiveStep.compile(builder, term.span());
        amount = builder.quantity(Address.of("terms", term.name(), "amount"));
        paid = builder.layout().define(ColumnNames.paid(term, Metrics.payment(term.name())));
    }

    /** Defines the column of a payment, and reports it. */
    static void compile(ProgramBuilder builder, Payment term, PaymentTiming.Once timing) {
        builder.add(new DatedPaymentStep(builder, term, timing));
        CurrencyBooks.report(builder, term, Metrics.payment(term.name()));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, month).reads(active, amount).renews(paid);
    }

    @Override
    public void advance(Block block, int t) {
        if (t == month) {
            ColumnLoops.product(block.column(active), block.column(amount), block.column(paid), block.paths());
        } else {
            Arrays.fill(block.column(paid), 0);
        }
    }
}
