package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.term.RevenueShare;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step of a revenue share under a total cap (MODEL 7):
 *
 * <pre>
 * due(t)        = rate · base(t) while active, else 0
 * accrued(t)    = min(due(t), max(0, cap − cumulative(t−1)))
 * cumulative(t) = cumulative(t−1) + accrued(t),   cumulative(−1) = already-paid
 * paid(t)       = (1 − f) · accrued(t) + f · accrued(t − n)
 * </pre>
 */
final class ShareStep implements Step {

    /** The part of the cap that counts as reaching it, so that rounding cannot hide that it is reached. */
    private static final double REACHED_FRACTION = 1 - 1e-12;

    private final DueStep.Claim claim;
    private final int cap;
    private final int alreadyPaid;
    private final int deferred;
    private final int due;
    private final int room;
    private final int accrued;
    private final int cumulative;
    private final int paid;
    private final int reached;
    private final int[] history;

    private ShareStep(ProgramBuilder builder, RevenueShare term, DueStep.Claim claim) {
        ColumnLayout layout = builder.layout();
        Address address = Address.of("terms", term.name());
        this.claim = claim;
        cap = term.cap().isPresent()
                ? builder.quantity(address.child("cap"))
                : layout.constant(Double.POSITIVE_INFINITY);
        alreadyPaid = builder.quantity(address.child("already-paid"));
        boolean isDeferred = term.deferral().isPresent() && term.recoups().isEmpty();
        deferred = isDeferred ? builder.quantity(address.child("deferral.fraction")) : layout.constant(0);
        history = layout.temporaries(isDeferred ? term.deferral().orElseThrow().months() : 0);
        due = term.yearly().areSet() ? layout.temporary() : layout.define(ColumnNames.shareDue(term.name()));
        room = layout.define(ColumnNames.shareRoom(term.name()));
        String accrual = Metrics.shareAccrued(term.name()).name();
        accrued = term.yearly().areSet() ? layout.column(accrual) : layout.define(accrual);
        cumulative = layout.define(Metrics.shareCumulative(term.name()).name());
        String books = ColumnNames.paid(term, Metrics.share(term.name()));
        paid = term.recoups().isEmpty() ? layout.define(books) : layout.temporary();
        reached = layout.define(Metrics.cap(term.name()).name());
    }

    /** Defines the columns of a revenue share, and reports it. */
    static void compile(ProgramBuilder builder, RevenueShare term, DueStep.Claim claim) {
        ShareStep step = new ShareStep(builder, term, claim);
        builder.add(step);
        if (!term.recoups().isEmpty()) {
            RecoupmentStep.compile(builder, term);
        }
        report(builder, term);
        if (step.isDueAfterTheHorizon()) {
            DeferredShare.compile(builder, term, step.history, step.deferred);
        }
        CurrencyBooks.report(builder, term, Metrics.share(term.name()));
    }

    /** Whether a part of what accrues in some month of the horizon is due after it. */
    private boolean isDueAfterTheHorizon() {
        return claim.isInForceLate(history.length);
    }

    private static void report(ProgramBuilder builder, RevenueShare term) {
        builder.report(Metrics.shareCumulative(term.name()));
        if (term.deferral().isPresent() || !term.recoups().isEmpty()) {
            builder.report(Metrics.shareAccrued(term.name()));
        }
        if (term.cap().isPresent()) {
            builder.report(Metrics.cap(term.name()));
        }
    }

    @Override
    public Dataflow dataflow() {
        return claim.join(Dataflow.of(this, history.length))
                .reads(cap, alreadyPaid, deferred)
                .writes(cumulative, reached)
                .writes(history)
                .renews(due, room, accrued, paid);
    }

    @Override
    public void begin(Block block) {
        System.arraycopy(block.column(alreadyPaid), 0, block.column(cumulative), 0, block.paths());
        Arrays.fill(block.column(reached), Double.POSITIVE_INFINITY);
        for (int column : history) {
            Arrays.fill(block.column(column), 0);
        }
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        double[] a = block.column(accrued);
        claim.compute(block, t, due);
        leave(block.column(cap), block.column(cumulative), block.column(room), n);
        accrue(block.column(due), block.column(room), a, block.column(cumulative), n);
        reach(block.column(cumulative), block.column(cap), block.column(reached), t, n);
        if (history.length == 0) {
            System.arraycopy(a, 0, block.column(paid), 0, n);
        } else {
            DeferralStep.pay(
                    a, block.column(deferred), block.column(history[t % history.length]), block.column(paid), n);
        }
    }

    private static void leave(double[] cap, double[] cumulative, double[] room, int n) {
        for (int i = 0; i < n; i++) {
            room[i] = Math.max(0, cap[i] - cumulative[i]);
        }
    }

    private static void accrue(double[] due, double[] room, double[] accrued, double[] cumulative, int n) {
        for (int i = 0; i < n; i++) {
            double now = Math.min(due[i], room[i]);
            double soFar = cumulative[i] + now;
            accrued[i] = now;
            cumulative[i] = soFar;
        }
    }

    /** Lowers the month to {@code t} where the cap is reached; elsewhere what is left makes {@code t} infinite. */
    private static void reach(double[] cumulative, double[] cap, double[] reached, int t, int n) {
        for (int i = 0; i < n; i++) {
            double left = Math.max(0, cap[i] * REACHED_FRACTION - cumulative[i]);
            reached[i] = Math.min(reached[i], t + left * Double.MAX_VALUE * Double.MAX_VALUE);
        }
    }
}
