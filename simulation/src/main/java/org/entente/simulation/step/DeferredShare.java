package org.entente.simulation.step;

import org.entente.model.term.RevenueShare;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.metric.Metrics;

/** What has accrued under a revenue share and is deferred past the horizon (MODEL 7): due(m) = f · accrued(m − n). */
final class DeferredShare implements DueAfterStep.Accrued {

    private final int[] history;
    private final int deferred;

    private DeferredShare(int[] history, int deferred) {
        this.history = history;
        this.deferred = deferred;
    }

    /**
     * Defines what is due of a revenue share after the horizon.
     *
     * @param history the columns of the accruals of the last months: that of month t is at t modulo their number
     * @param deferred the column of the part of each accrual that is deferred
     */
    static void compile(ProgramBuilder builder, RevenueShare term, int[] history, int deferred) {
        int paid = builder.layout().column(ColumnNames.paid(term, Metrics.share(term.name())));
        DueAfterStep.compile(builder, paid, new DeferredShare(history, deferred));
    }

    @Override
    public int months() {
        return history.length;
    }

    @Override
    public Dataflow join(Dataflow step) {
        return step.with(history.length).reads(history).reads(deferred);
    }

    @Override
    public void add(Block block, int month, double[] discount, double[] amount, double[] presentValue) {
        double[] accrued = block.column(history[month % history.length]);
        add(accrued, block.column(deferred), discount, amount, presentValue, block.paths());
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
