package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.term.RevenueShare;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step by which a share recovers advances (MODEL 7), with the payments p of the term's list:
 *
 * <pre>
 * recouped(t) = min(accrued(t), advance(t−1) + Σ_p paid_p(t))
 * advance(t)  = advance(t−1) + Σ_p paid_p(t) − recouped(t),   advance(−1) = 0
 * payable(t)  = accrued(t) − recouped(t)
 * </pre>
 */
final class RecoupmentStep implements Step {

    private final int accrued;
    private final int[] advances;
    private final int outstanding;
    private final int recouped;
    private final int payable;

    private RecoupmentStep(ProgramBuilder builder, RevenueShare term) {
        ColumnLayout layout = builder.layout();
        accrued = layout.column(Metrics.shareAccrued(term.name()).name());
        advances = term.recoups().stream()
                .mapToInt(payment -> CurrencyBooks.in(
                        builder, term, layout.column(Metrics.payment(payment).name())))
                .toArray();
        outstanding = layout.define(Metrics.advance(term.name()).name());
        recouped = layout.define(ColumnNames.shareRecouped(term.name()));
        payable = layout.define(ColumnNames.sharePayable(term.name()));
    }

    /** Defines the columns of the advance and of what is paid under {@code term}, and reports the advance. */
    static void compile(ProgramBuilder builder, RevenueShare term) {
        RecoupmentStep step = new RecoupmentStep(builder, term);
        builder.add(step);
        builder.report(Metrics.advance(term.name()));
        term.deferral()
                .ifPresentOrElse(
                        deferral -> DeferralStep.compile(builder, term, deferral.months(), step.payable),
                        () -> builder.layout().alias(ColumnNames.paid(term, Metrics.share(term.name())), step.payable));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, advances.length)
                .reads(accrued)
                .reads(advances)
                .writes(outstanding)
                .renews(recouped, payable);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(outstanding), 0);
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        for (int payment : advances) {
            ColumnLoops.add(block.column(outstanding), block.column(payment), n);
        }
        recoup(block.column(accrued), block.column(outstanding), block.column(recouped), block.column(payable), n);
    }

    private static void recoup(double[] accrued, double[] outstanding, double[] recouped, double[] payable, int n) {
        for (int i = 0; i < n; i++) {
            recouped[i] = Math.min(accrued[i], outstanding[i]);
            outstanding[i] -= recouped[i];
            payable[i] = accrued[i] - recouped[i];
        }
    }
}
