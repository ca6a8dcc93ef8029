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
 * The step of a commitment to a cloud: its schedule and the purchases that it needs (MODEL 9):
 *
 * <pre>
 * needed(t)    = max(0, B(t−1) + m(t)) while active, else 0
 * B(t)         = B(t−1) + m(t) − bought(t)
 * shortfall(t) = take-or-pay · max(0, B(t)), then B(t) ← min(0, B(t)), in a month of true-up
 * </pre>
 *
 * The step computes the schedule m and the need, in the currency of the commitment. {@link SettlementStep} or {@link
 * CreditStep} compute the rest, once the spend is known.
 */
final class CommitmentStep implements Step {

    private final boolean[] inForce;
    private final double[] parts;
    private final int active;
    private final int total;
    private final int balance;
    private final int scheduled;
    private final int needed;

    private CommitmentStep(ProgramBuilder builder, SpendCommitment term) {
        ColumnLayout layout = builder.layout();
        inForce = builder.inForce(term.span());
        parts = new double[inForce.length];
        Arrays.setAll(parts, t -> term.part(builder.month(t)));
        active = ActiveStep.compile(builder, term.span());
        total = builder.quantity(Address.of("terms", term.name(), "total"));
        balance = layout.define(balanceOf(term));
        scheduled = layout.define(ColumnNames.scheduled(term.name()));
        needed = layout.define(ColumnNames.needed(term.name()));
    }

    /** The name of the column, and of the metric, of the balance of a commitment. */
    static String balanceOf(SpendCommitment term) {
        return Metrics.balance(term.name()).name();
    }

    /** Defines the columns of the schedule, the need and the balance of a commitment, and reports the balance. */
    static void compile(ProgramBuilder builder, SpendCommitment term) {
        CommitmentStep step = new CommitmentStep(builder, term);
        builder.add(step);
        convert(builder, term, ColumnNames.scheduled(term.name()), step.scheduled);
        convert(builder, term, ColumnNames.needed(term.name()), step.needed);
        builder.report(Metrics.balance(term.name()));
        RemainingStep.compile(builder, term);
    }

    private static void convert(ProgramBuilder builder, SpendCommitment term, String name, int column) {
        builder.layout().alias(ColumnNames.converted(name), CurrencyBooks.out(builder, term, column));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, inForce, parts).reads(active, total, balance).renews(scheduled, needed);
    }

    @Override
    public void advance(Block block, int t) {
        if (inForce[t]) {
            need(
                    block.column(active),
                    block.column(total),
                    parts[t],
                    block.column(balance),
                    block.column(scheduled),
                    block.column(needed),
                    block.paths());
        } else {
            Arrays.fill(block.column(scheduled), 0);
            Arrays.fill(block.column(needed), 0);
        }
    }

    private static void need(
            double[] active,
            double[] total,
            double part,
            double[] balance,
            double[] scheduled,
            double[] needed,
            int n) {
        for (int i = 0; i < n; i++) {
            scheduled[i] = active[i] * total[i] * part;
            needed[i] = active[i] * Math.max(0, balance[i] + scheduled[i]);
        }
    }
}
