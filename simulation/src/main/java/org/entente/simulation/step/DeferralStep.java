package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.term.RevenueShare;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step of the payments of a share that recovers advances (MODEL 7), of which a part f is deferred by n months:
 *
 * <pre>
 * paid(t) = (1 − f) · payable(t) + f · payable(t − n)
 * </pre>
 */
final class DeferralStep implements Step {

    private final int payable;
    private final int deferred;
    private final int[] history;
    private final int paid;

    private DeferralStep(ProgramBuilder builder, RevenueShare term, int months, int payable) {
        this.payable = payable;
        deferred = builder.quantity(Address.of("terms", term.name(), "deferral.fraction"));
        history = builder.layout().temporaries(months);
        paid = builder.layout().define(ColumnNames.paid(term, Metrics.share(term.name())));
    }

    /** Defines the column of what is paid of the column {@code payable} under {@code term}. */
    static void compile(ProgramBuilder builder, RevenueShare term, int months, int payable) {
        DeferralStep step = new DeferralStep(builder, term, months, payable);
        builder.add(step);
        DeferredShare.compile(builder, term, step.history, step.deferred);
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, history.length)
                .reads(payable, deferred)
                .writes(history)
                .renews(paid);
    }

    @Override
    public void begin(Block block) {
        for (int column : history) {
            Arrays.fill(block.column(column), 0);
        }
    }

    @Override
    public void advance(Block block, int t) {
        pay(
                block.column(payable),
                block.column(deferred),
                block.column(history[t % history.length]),
                block.column(paid),
                block.paths());
    }

    /** Pays; {@code oldest} holds the amount whose deferral ends this month, and receives the amount of this month. */
    static void pay(double[] payable, double[] fraction, double[] oldest, double[] paid, int n) {
        for (int i = 0; i < n; i++) {
            double now = payable[i];
            double due = (1 - fraction[i]) * now + fraction[i] * oldest[i];
            oldest[i] = now;
            paid[i] = due;
        }
    }
}
