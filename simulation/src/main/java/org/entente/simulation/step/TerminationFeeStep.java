package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.term.SpendCommitment;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step of what is paid when an event ends a commitment (MODEL 9). In the first month t in which an event leaves the
 * commitment inactive after months in which it was active, and once B(t) is settled:
 *
 * <pre>
 * fee(t) = termination-fee · max(0, Σ m(s) over the months s from t on + min(0, B(t)))
 * </pre>
 */
final class TerminationFeeStep implements Step {

    private final boolean wasActive;
    private final boolean[] inForce;
    private final double[] rest;
    private final int active;
    private final int total;
    private final int part;
    private final int balance;
    private final int before;
    private final int fee;

    private TerminationFeeStep(ProgramBuilder builder, SpendCommitment term) {
        ColumnLayout layout = builder.layout();
        Address address = Address.of("terms", term.name());
        wasActive = term.span().monthsBefore(builder.month(0)) > 0;
        inForce = builder.inForce(term.span());
        rest = new double[inForce.length];
        Arrays.setAll(rest, t -> term.partAfter(builder.month(t).minusMonths(1)));
        active = ActiveStep.compile(builder, term.span());
        total = builder.quantity(address.child("total"));
        part = builder.quantity(address.child("termination-fee"));
        balance = layout.column(CommitmentStep.balanceOf(term));
        before = layout.temporary();
        fee = layout.define(ColumnNames.paid(term, Metrics.fee(term.name())));
    }

    /** Defines the column of the fee of a commitment that has one, and reports it. */
    static void compile(ProgramBuilder builder, SpendCommitment term) {
        if (term.terminationFee().isPresent()) {
            builder.add(new TerminationFeeStep(builder, term));
            CurrencyBooks.report(builder, term, Metrics.fee(term.name()));
        }
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, wasActive, inForce, rest)
                .reads(active, total, part, balance)
                .writes(before)
                .renews(fee);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(before), wasActive ? 1 : 0);
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        if (!inForce[t]) {
            Arrays.fill(block.column(fee), 0);
            return;
        }
        double[] now = block.column(active);
        double[] then = block.column(before);
        charge(
                then,
                now,
                block.column(part),
                block.column(total),
                rest[t],
                block.column(balance),
                block.column(fee),
                n);
        System.arraycopy(now, 0, then, 0, n);
    }

    private static void charge(
            double[] before,
            double[] active,
            double[] part,
            double[] total,
            double rest,
            double[] balance,
            double[] fee,
            int n) {
        for (int i = 0; i < n; i++) {
            double ended = before[i] > active[i] ? part[i] : 0;
            fee[i] = ended * Math.max(0, total[i] * rest + Math.min(0, balance[i]));
        }
    }
}
