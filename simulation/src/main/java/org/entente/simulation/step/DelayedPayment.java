package org.entente.simulation.step;

import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;

/** A payment that an event inside the horizon has made due after it (MODEL 16): due(t_on + d) = A. */
final class DelayedPayment implements DueAfterStep.Accrued {

    private final int delay;
    private final int event;
    private final int accrued;

    private DelayedPayment(int delay, int event, int accrued) {
        this.delay = delay;
        this.event = event;
        this.accrued = accrued;
    }

    /**
     * Makes what is due after the horizon a part of the payment in column {@code paid}.
     *
     * @param delay the months from the event to the payment
     * @param event the column of the month of the event
     * @param accrued the column of the amount that the event has made due
     */
    static void compile(ProgramBuilder builder, int paid, int delay, int event, int accrued) {
        DueAfterStep.compile(builder, paid, new DelayedPayment(delay, event, accrued));
    }

    @Override
    public int months() {
        return delay;
    }

    @Override
    public Dataflow join(Dataflow step) {
        return step.with(delay).reads(event, accrued);
    }

    @Override
    public void add(Block block, int month, double[] discount, double[] amount, double[] presentValue) {
        double[] due = block.column(accrued);
        add(block.column(event), month - delay, due, discount, amount, presentValue, block.paths());
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
