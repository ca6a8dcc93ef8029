package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.ShareRate;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step of the rate that holds in a month (MODEL 7): the rate of the last month of the map that is not later, and
 * before all of them the first.
 */
final class DatedRateStep implements Step {

    private final int[] rates;
    private final int rate;

    private DatedRateStep(ProgramBuilder builder, RevenueShare term, ShareRate.Dated dated) {
        Address address = Address.of("terms", term.name());
        rates = new int[builder.horizon().months()];
        Arrays.setAll(rates, t -> builder.quantity(address.child(dated.key(builder.month(t)))));
        rate = builder.layout().define(ColumnNames.shareRate(term.name()));
    }

    /** The column of the rate of {@code term}. */
    static int compile(ProgramBuilder builder, RevenueShare term, ShareRate.Dated dated) {
        DatedRateStep step = new DatedRateStep(builder, term, dated);
        builder.add(step);
        return step.rate;
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this).reads(rates).writes(rate);
    }

    @Override
    public void advance(Block block, int t) {
        if (t == 0 || rates[t] != rates[t - 1]) {
            System.arraycopy(block.column(rates[t]), 0, block.column(rate), 0, block.paths());
        }
    }
}
