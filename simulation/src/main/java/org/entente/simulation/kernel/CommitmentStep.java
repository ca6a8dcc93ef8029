package org.entente.simulation.kernel;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.term.SpendCommitment;
import org.entente.simulation.Metric;

/**
 * What a commitment needs this month, and what it has become once the month's purchases are known (MODEL 9):
 *
 * <pre>
 * needed(t)    = max(0, B(t−1) + m(t))
 * B(t)         = B(t−1) + m(t) − bought(t)
 * shortfall(t) = take-or-pay · max(0, B(t)), then B(t) ← min(0, B(t)), in a month of true-up
 * </pre>
 *
 * The step computes the schedule m and the need; {@link SettlementStep} the rest, after the clouds' spend is known.
 */
final class CommitmentStep implements Step {

    private final boolean[] inForce;
    private final double[] parts;
    private final int total;
    private final int balance;
    private final int scheduled;
    private final int needed;

    CommitmentStep(Compilation compilation, SpendCommitment term) {
        Columns columns = compilation.columns();
        inForce = compilation.inForce(term.span());
        parts = new double[inForce.length];
        Arrays.setAll(parts, t -> term.part(compilation.month(t)));
        total = compilation.quantity(Address.of("terms", term.name(), "total"));
        balance = columns.define(balanceOf(term));
        scheduled = columns.define(scheduledOf(term));
        needed = columns.define(neededOf(term));
        compilation.report(balanceOf(term), Metric.Kind.LEVEL);
    }

    static String balanceOf(SpendCommitment term) {
        return "balance." + term.name();
    }

    static String scheduledOf(SpendCommitment term) {
        return "scheduled." + term.name();
    }

    static String neededOf(SpendCommitment term) {
        return "needed." + term.name();
    }

    @Override
    public Wiring wiring() {
        return Wiring.of(inForce, parts).reads(total, balance).writes(scheduled, needed);
    }

    @Override
    public void advance(Block block, int t) {
        if (inForce[t]) {
            need(
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
            double[] total, double part, double[] balance, double[] scheduled, double[] needed, int n) {
        for (int i = 0; i < n; i++) {
            scheduled[i] = total[i] * part;
            needed[i] = Math.max(0, balance[i] + scheduled[i]);
        }
    }
}
