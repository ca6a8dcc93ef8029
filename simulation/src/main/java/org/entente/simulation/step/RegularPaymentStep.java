package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.term.Payment;
import org.entente.model.term.PaymentTiming;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step of a payment that is made again and again (MODEL 16). The age of the term counts months from its first
 * active month, which is 0. In the active months whose age is a multiple of the period:
 *
 * <pre>
 * paid(t) = amount · (1 + escalation)^⌊age/12⌋
 * </pre>
 */
final class RegularPaymentStep implements Step {

    private static final int YEAR = 12;

    private final int period;
    private final int ageBefore;
    private final boolean[] inForce;
    private final int active;
    private final int amount;
    private final int escalation;
    private final int age;
    private final int escalated;
    private final int paid;

    private RegularPaymentStep(ProgramBuilder builder, Payment term, PaymentTiming.Regular timing) {
        ColumnLayout layout = builder.layout();
        Address address = Address.of("terms", term.name());
        period = timing.period().months();
        ageBefore = term.span().monthsBefore(builder.month(0)) - 1;
        inForce = builder.inForce(term.span());
        active = ActiveStep.compile(builder, term.span());
        amount = builder.quantity(address.child("amount"));
        escalation = builder.quantity(address.child("escalation"));
        age = layout.temporary();
        escalated = layout.temporary();
        paid = layout.define(ColumnNames.paid(term, Metrics.payment(term.name())));
    }

    /** Defines the column of a payment, and reports it. */
    static void compile(ProgramBuilder builder, Payment term, PaymentTiming.Regular timing) {
        builder.add(new RegularPaymentStep(builder, term, timing));
        CurrencyBooks.report(builder, term, Metrics.payment(term.name()));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, period, ageBefore, inForce)
                .reads(active, amount, escalation)
                .writes(age, escalated)
                .renews(paid);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(age), ageBefore);
        System.arraycopy(block.column(amount), 0, block.column(escalated), 0, block.paths());
        for (int birthday = YEAR; birthday <= ageBefore; birthday += YEAR) {
            escalate(block.column(escalation), block.column(escalated), block.paths());
        }
    }

    private static void escalate(double[] escalation, double[] escalated, int n) {
        for (int i = 0; i < n; i++) {
            escalated[i] *= 1 + escalation[i];
        }
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        grow(block.column(active), inForce[t] ? 1 : 0, block.column(age), n);
        escalateOnBirthdays(block.column(age), block.column(escalation), block.column(escalated), n);
        if (inForce[t]) {
            pay(block.column(active), block.column(age), period, block.column(escalated), block.column(paid), n);
        } else {
            Arrays.fill(block.column(paid), 0);
        }
    }

    /** The age begins in the first active month, and grows from then on whether the term is active or not. */
    private static void grow(double[] active, double inForce, double[] age, int n) {
        for (int i = 0; i < n; i++) {
            age[i] = age[i] >= 0 ? age[i] + 1 : active[i] * inForce - 1;
        }
    }

    private static void escalateOnBirthdays(double[] age, double[] escalation, double[] escalated, int n) {
        for (int i = 0; i < n; i++) {
            boolean isBirthday = age[i] > 0 && isMultiple(age[i], YEAR);
            escalated[i] = isBirthday ? escalated[i] * (1 + escalation[i]) : escalated[i];
        }
    }

    private static void pay(double[] active, double[] age, int period, double[] escalated, double[] paid, int n) {
        for (int i = 0; i < n; i++) {
            paid[i] = active[i] > 0 && isMultiple(age[i], period) ? escalated[i] : 0;
        }
    }

    private static boolean isMultiple(double age, int months) {
        return months * Math.floor(age / months) == age;
    }
}
