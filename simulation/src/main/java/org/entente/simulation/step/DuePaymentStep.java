package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Due;
import org.entente.simulation.kernel.Step;

/**
 * The step of a payment that an event inside the horizon has made due after it (MODEL 11 and 16), computed in the last
 * month T − 1. With t_on + d at least T:
 *
 * <pre>
 * after = A
 * npv   = A · (1 + r)^(−(t_on + d + 1)Δ)
 * </pre>
 */
final class DuePaymentStep implements Step {

    private final int months;
    private final int delay;
    private final int event;
    private final int accrued;
    private final int factor;
    private final int monthly;
    private final int discount;
    private final int amount;
    private final int presentValue;

    private DuePaymentStep(ProgramBuilder builder, DiscountColumns rate, int delay, int event, int accrued) {
        ColumnLayout layout = builder.layout();
        this.months = builder.horizon().months();
        this.delay = delay;
        this.event = event;
        this.accrued = accrued;
        factor = rate.factor();
        monthly = rate.monthly();
        discount = layout.temporary();
        amount = layout.temporary();
        presentValue = layout.temporary();
    }

    /**
     * Makes what is due after the horizon a part of the payment in column {@code paid}.
     *
     * @param delay the months from the event to the payment
     * @param event the column of the month of the event
     * @param accrued the column of the amount that the event has made due
     */
    static void compile(ProgramBuilder builder, int paid, int delay, int event, int accrued) {
        for (DiscountColumns discount : builder.discounts()) {
            DuePaymentStep step = new DuePaymentStep(builder, discount, delay, event, accrued);
            builder.add(step);
            builder.due(discount, paid, new Due(step.amount, step.presentValue));
        }
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, months, delay)
                .reads(event, accrued, factor, monthly)
                .writes(discount, amount, presentValue);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(amount), 0);
        Arrays.fill(block.column(presentValue), 0);
    }

    @Override
    public void advance(Block block, int t) {
        if (t < months - 1) {
            return;
        }
        int n = block.paths();
        double[] later = block.column(discount);
        System.arraycopy(block.column(factor), 0, later, 0, n);
        for (int month = months; month < months + delay; month++) {
            ColumnLoops.multiply(later, block.column(monthly), n);
            add(
                    block.column(event),
                    month - delay,
                    block.column(accrued),
                    later,
                    block.column(amount),
                    block.column(presentValue),
                    n);
        }
    }

    private static void add(
            double[] event,
            int month,
            double[] accrued,
            double[] discount,
            double[] amount,
            double[] presentValue,
            int n) {
        for (int i = 0; i < n; i++) {
            double due = event[i] == month ? accrued[i] : 0;
            amount[i] += due;
            presentValue[i] += due * discount[i];
        }
    }
}
