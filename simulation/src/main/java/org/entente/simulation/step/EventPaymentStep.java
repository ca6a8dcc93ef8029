package org.entente.simulation.step;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.model.Address;
import org.entente.model.term.Payment;
import org.entente.model.term.PaymentTiming;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step of a payment that events make due (MODEL 16): in the month of the first event the amount accrues, if the
 * term is active, and it is paid after the delay.
 */
final class EventPaymentStep implements Step {

    private final int delay;
    private final boolean[] inForce;
    private final int[] events;
    private final int active;
    private final int amount;
    private final int first;
    private final int accrued;
    private final int paid;

    private EventPaymentStep(ProgramBuilder builder, Payment term, PaymentTiming.OnEvent timing) {
        ColumnLayout layout = builder.layout();
        delay = timing.delay();
        inForce = builder.inForce(term.span());
        events = timing.events().stream()
                .mapToInt(event -> layout.column(EventStep.monthOf(event)))
                .toArray();
        active = ActiveStep.compile(builder, term.span());
        amount = builder.quantity(Address.of("terms", term.name(), "amount"));
        first = layout.temporary();
        accrued = layout.temporary();
        paid = layout.define(ColumnNames.paid(term, Metrics.payment(term.name())));
    }

    /** Defines the column of a payment, and reports it. */
    static void compile(ProgramBuilder builder, Payment term, PaymentTiming.OnEvent timing) {
        EventPaymentStep step = new EventPaymentStep(builder, term, timing);
        builder.add(step);
        if (step.mayBeDueLate()) {
            DelayedPayment.compile(builder, step.paid, step.delay, step.first, step.accrued);
        }
        CurrencyBooks.report(builder, term, Metrics.payment(term.name()));
    }

    /** Whether the term is in force in a month from which the delay leads past the horizon. */
    private boolean mayBeDueLate() {
        return IntStream.range(Math.max(0, inForce.length - delay), inForce.length)
                .anyMatch(t -> inForce[t]);
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, delay, inForce)
                .reads(events)
                .reads(active, amount)
                .writes(accrued)
                .renews(first, paid);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(accrued), 0);
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        double[] month = block.column(first);
        Arrays.fill(month, Double.POSITIVE_INFINITY);
        for (int event : events) {
            least(block.column(event), month, n);
        }
        if (inForce[t]) {
            accrue(month, block.column(active), block.column(amount), t, block.column(accrued), n);
        }
        pay(month, block.column(accrued), t - delay, block.column(paid), n);
    }

    private static void least(double[] event, double[] month, int n) {
        for (int i = 0; i < n; i++) {
            month[i] = Math.min(month[i], event[i]);
        }
    }

    private static void accrue(double[] month, double[] active, double[] amount, int t, double[] accrued, int n) {
        for (int i = 0; i < n; i++) {
            accrued[i] = month[i] == t ? active[i] * amount[i] : accrued[i];
        }
    }

    private static void pay(double[] month, double[] accrued, int due, double[] paid, int n) {
        for (int i = 0; i < n; i++) {
            paid[i] = month[i] == due ? accrued[i] : 0;
        }
    }
}
