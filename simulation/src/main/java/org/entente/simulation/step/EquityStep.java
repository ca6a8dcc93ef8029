package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.term.EquityStake;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step of a stake (MODEL 11): fraction · multiple · a year's revenue, received in the last month. A year's revenue
 * is that of the last 12 months; on a horizon of T &lt; 12 months, 12/T times that of all.
 */
final class EquityStep implements Step {

    private static final int YEAR = 12;

    private final int months;
    private final int revenue;
    private final int fraction;
    private final int multiple;
    private final int trailing;
    private final int equity;

    private EquityStep(ProgramBuilder builder, EquityStake term) {
        Address address = Address.of("terms", term.name());
        months = builder.horizon().months();
        revenue = builder.layout().column(Metrics.REVENUE.name());
        fraction = builder.quantity(address.child("fraction"));
        multiple = builder.quantity(address.child("multiple"));
        trailing = builder.layout().temporary();
        equity = builder.layout().define(Metrics.equity(term.name()).name());
    }

    /** Defines the column of the value of a stake, and reports it. */
    static void compile(ProgramBuilder builder, EquityStake term) {
        builder.add(new EquityStep(builder, term));
        builder.report(Metrics.equity(term.name()));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, months).reads(revenue, fraction, multiple).writes(trailing, equity);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(trailing), 0);
        Arrays.fill(block.column(equity), 0);
    }

    @Override
    public void advance(Block block, int t) {
        if (t >= months - YEAR) {
            ColumnLoops.add(block.column(trailing), block.column(revenue), block.paths());
        }
        if (t == months - 1 && months < YEAR) {
            ColumnLoops.scale(block.column(trailing), (double) YEAR / months, block.paths());
        }
        if (t == months - 1) {
            value(
                    block.column(fraction),
                    block.column(multiple),
                    block.column(trailing),
                    block.column(equity),
                    block.paths());
        }
    }

    private static void value(double[] fraction, double[] multiple, double[] trailing, double[] equity, int n) {
        for (int i = 0; i < n; i++) {
            equity[i] = fraction[i] * multiple[i] * trailing[i];
        }
    }
}
