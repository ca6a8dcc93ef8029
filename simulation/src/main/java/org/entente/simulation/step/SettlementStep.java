package org.entente.simulation.step;

import org.entente.model.term.SpendCommitment;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step that settles a commitment whose shortfalls are lost (MODEL 9): what is bought counts towards its schedule,
 * and a shortfall is settled. A {@link CreditStep} settles one whose shortfalls are a credit.
 */
final class SettlementStep implements Step {

    private final BalanceSettlement settlement;
    private final boolean[] inForce;
    private final int scheduled;
    private final int counted;

    private SettlementStep(ProgramBuilder builder, SpendCommitment term) {
        settlement = new BalanceSettlement(builder, term);
        inForce = builder.inForce(term.span());
        scheduled = builder.layout().column(ColumnNames.scheduled(term.name()));
        counted = builder.layout().column(ColumnNames.bought(term.name()));
        builder.layout().alias(ColumnNames.counted(term.name()), counted);
    }

    /** Settles {@code term} if its shortfalls are lost. */
    static void compile(ProgramBuilder builder, SpendCommitment term) {
        if (term.settlement().creditMonths().isEmpty()) {
            builder.add(new SettlementStep(builder, term));
        }
    }

    @Override
    public Dataflow dataflow() {
        return settlement.join(Dataflow.of(this, (Object) inForce)).reads(scheduled, counted);
    }

    @Override
    public void begin(Block block) {
        settlement.begin(block);
    }

    @Override
    public void advance(Block block, int t) {
        if (inForce[t]) {
            settlement.buy(block, scheduled, counted);
        }
        settlement.settle(block, t);
    }
}
