package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.math.ColumnMath;

/** The step of the discount factor (MODEL 11): (1+r)^(−(t+1)Δ), one multiplication a month. */
final class DiscountStep implements Step {

    private final int rate;
    private final int log;
    private final int monthly;
    private final int factor;

    private DiscountStep(ProgramBuilder builder) {
        rate = builder.quantity(Address.of("discount-rate"));
        log = builder.layout().temporary();
        monthly = builder.layout().define(ColumnNames.MONTHLY_DISCOUNT);
        factor = builder.layout().define(Program.DISCOUNT_FACTOR);
    }

    /** Defines the column of the discount factor. */
    static void compile(ProgramBuilder builder) {
        builder.add(new DiscountStep(builder));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this).reads(rate).writes(log, monthly, factor);
    }

    @Override
    public void begin(Block block) {
        int n = block.paths();
        ColumnLoops.logOfOnePlus(block.column(rate), block.column(monthly), block.column(log), n);
        ColumnLoops.scale(block.column(log), -ColumnLoops.DELTA, n);
        ColumnMath.exp(block.column(log), block.column(monthly), n);
        Arrays.fill(block.column(factor), 1);
    }

    @Override
    public void advance(Block block, int t) {
        ColumnLoops.multiply(block.column(factor), block.column(monthly), block.paths());
    }
}
