package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.term.EquityStake;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/** The step of what the holder of a stake pays for it, in the first month in which it has the stake (MODEL 11). */
final class StakeCostStep implements Step {

    private final boolean wasHeld;
    private final boolean[] inForce;
    private final int active;
    private final int amount;
    private final int before;
    private final int cost;

    private StakeCostStep(ProgramBuilder builder, EquityStake term) {
        wasHeld = term.span().monthsBefore(builder.month(0)) > 0;
        inForce = builder.inForce(term.span());
        active = ActiveStep.compile(builder, term.span());
        amount = builder.quantity(Address.of("terms", term.name(), "cost"));
        before = builder.layout().temporary();
        cost = builder.layout().define(ColumnNames.paid(term, Metrics.cost(term.name())));
    }

    /** Defines the column of the cost of a stake, and reports it. */
    static void compile(ProgramBuilder builder, EquityStake term) {
        builder.add(new StakeCostStep(builder, term));
        CurrencyBooks.report(builder, term, Metrics.cost(term.name()));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, wasHeld, inForce)
                .reads(active, amount)
                .writes(before)
                .renews(cost);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(before), wasHeld ? 1 : 0);
    }

    @Override
    public void advance(Block block, int t) {
        if (inForce[t]) {
            pay(block.column(active), block.column(amount), block.column(before), block.column(cost), block.paths());
        } else {
            Arrays.fill(block.column(cost), 0);
        }
    }

    private static void pay(double[] active, double[] amount, double[] before, double[] cost, int n) {
        for (int i = 0; i < n; i++) {
            cost[i] = active[i] > before[i] ? amount[i] : 0;
            before[i] = active[i];
        }
    }
}
