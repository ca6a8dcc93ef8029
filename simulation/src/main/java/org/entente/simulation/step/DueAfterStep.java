package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Due;
import org.entente.simulation.kernel.Step;

/**
 * The step of what is due after the horizon (MODEL 11), computed in its last month T − 1 for the n months after it:
 *
 * <pre>
 * after = Σ due(m)                         over the months m from T to T + n − 1
 * npv   = Σ due(m) · (1 + r)^(−(m + 1)Δ)
 * </pre>
 */
final class DueAfterStep implements Step {

    private final int months;
    private final Accrued accrued;
    private final DiscountColumns rate;
    private final int discount;
    private final int amount;
    private final int presentValue;

    /** What has accrued inside the horizon and is due after it. */
    interface Accrued {

        /** The number of months after the horizon in which something may be due. */
        int months();

        /** The dataflow of the step, with the columns and parameters of what has accrued. */
        Dataflow join(Dataflow step);

        /** Adds what is due in {@code month} to amounts, and its value at {@code discount} to present values. */
        void add(Block block, int month, double[] discount, double[] amount, double[] presentValue);
    }

    private DueAfterStep(ProgramBuilder builder, DiscountColumns rate, Accrued accrued) {
        ColumnLayout layout = builder.layout();
        this.months = builder.horizon().months();
        this.accrued = accrued;
        this.rate = rate;
        discount = layout.temporary();
        amount = layout.temporary();
        presentValue = layout.temporary();
    }

    /** Makes what is due after the horizon a part of the flow in column {@code paid}, at each discount. */
    static void compile(ProgramBuilder builder, int paid, Accrued accrued) {
        for (DiscountColumns rate : builder.discounts()) {
            DueAfterStep step = new DueAfterStep(builder, rate, accrued);
            builder.add(step);
            builder.due(rate, paid, new Due(step.amount, step.presentValue));
        }
    }

    @Override
    public Dataflow dataflow() {
        return accrued.join(Dataflow.of(this, accrued.getClass(), months))
                .reads(rate.factor(), rate.monthly())
                .writes(amount, presentValue)
                .scratch(discount);
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
        System.arraycopy(block.column(rate.factor()), 0, later, 0, n);
        for (int month = months; month < months + accrued.months(); month++) {
            ColumnLoops.multiply(later, block.column(rate.monthly()), n);
            accrued.add(block, month, later, block.column(amount), block.column(presentValue));
        }
    }
}
