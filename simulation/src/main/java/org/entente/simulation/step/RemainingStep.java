package org.entente.simulation.step;

import org.entente.model.Address;
import org.entente.model.term.SpendCommitment;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step of what of a commitment's schedule is still to come (MODEL 9): remaining(t) = Σ m(s) over the months s after
 * t, where events leave the commitment in force in month t, else 0.
 */
final class RemainingStep implements Step {

    private final double[] parts;
    private final int active;
    private final int total;
    private final int remaining;

    private RemainingStep(ProgramBuilder builder, SpendCommitment term) {
        parts = new double[builder.horizon().months()];
        double later = term.partAfter(builder.horizon().to());
        for (int t = parts.length - 1; t >= 0; t--) {
            parts[t] = later;
            later += term.part(builder.month(t));
        }
        active = ActiveStep.compile(builder, term.span());
        total = builder.quantity(Address.of("terms", term.name(), "total"));
        remaining = builder.layout().define(Metrics.remaining(term.name()).name());
    }

    /** Defines the column of what remains of a commitment, and reports it, if the commitment ends after the horizon. */
    static void compile(ProgramBuilder builder, SpendCommitment term) {
        if (term.span().until().isAfter(builder.horizon().to())) {
            builder.add(new RemainingStep(builder, term));
            builder.report(Metrics.remaining(term.name()));
        }
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, parts).reads(active, total).renews(remaining);
    }

    @Override
    public void advance(Block block, int t) {
        remain(block.column(active), block.column(total), parts[t], block.column(remaining), block.paths());
    }

    private static void remain(double[] active, double[] total, double part, double[] remaining, int n) {
        for (int i = 0; i < n; i++) {
            remaining[i] = active[i] * total[i] * part;
        }
    }
}
