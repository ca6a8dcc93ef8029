package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.term.RevenueShare;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Due;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step of what has accrued under a revenue share and is due after the horizon (MODEL 7 and 11), computed in the
 * last month T − 1 from the accruals of the last n months:
 *
 * <pre>
 * after = Σ f · accrued(m − n)                         over the months m from T to T + n − 1
 * npv   = Σ f · accrued(m − n) · (1 + r)^(−(m + 1)Δ)
 * </pre>
 */
final class DueShareStep implements Step {

    private final int months;
    private final int[] history;
    private final int deferred;
    private final int factor;
    private final int monthly;
    private final int discount;
    private final int amount;
    private final int presentValue;

    private DueShareStep(ProgramBuilder builder, DiscountColumns rate, int[] history, int deferred) {
        this.months = builder.horizon().months();
        this.history = history;
        this.deferred = deferred;
        factor = rate.factor();
        monthly = rate.monthly();
        discount = builder.layout().temporary();
        amount = builder.layout().temporary();
        presentValue = builder.layout().temporary();
    }

    /**
     * Defines what is due of a revenue share after the horizon.
     *
     * @param history the columns of the accruals of the last months: that of month t is at t modulo their number
     * @param deferred the column of the part of each accrual that is deferred
     */
    static void compile(ProgramBuilder builder, RevenueShare term, int[] history, int deferred) {
        int paid = builder.layout().column(ColumnNames.paid(term, Metrics.share(term.name())));
        for (DiscountColumns discount : builder.discounts()) {
            DueShareStep step = new DueShareStep(builder, discount, history, deferred);
            builder.add(step);
            builder.due(discount, paid, new Due(step.amount, step.presentValue));
        }
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, months, history.length)
                .reads(history)
                .reads(deferred, factor, monthly)
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
        for (int month = months; month < months + history.length; month++) {
            ColumnLoops.multiply(later, block.column(monthly), n);
            add(
                    block.column(history[month % history.length]),
                    block.column(deferred),
                    later,
                    block.column(amount),
                    block.column(presentValue),
                    n);
        }
    }

    private static void add(
            double[] accrued, double[] fraction, double[] discount, double[] amount, double[] presentValue, int n) {
        for (int i = 0; i < n; i++) {
            double due = fraction[i] * accrued[i];
            amount[i] += due;
            presentValue[i] += due * discount[i];
        }
    }
}
