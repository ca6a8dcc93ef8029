package org.entente.simulation.kernel;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.simulation.math.ColumnMath;

/** The discount factor of a month (MODEL 11): (1+r)^(−(t+1)Δ), one multiplication a month. */
final class DiscountStep implements Step {

    /** The name of the column of the factor. */
    static final String FACTOR = "discount-factor";

    private final int rate;
    private final int log;
    private final int monthly;
    private final int factor;

    DiscountStep(Compilation compilation) {
        rate = compilation.quantity(Address.of("discount-rate"));
        log = compilation.columns().temporary();
        monthly = compilation.columns().temporary();
        factor = compilation.columns().define(FACTOR);
    }

    @Override
    public Wiring wiring() {
        return Wiring.of().reads(rate).writes(log, monthly, factor);
    }

    @Override
    public void begin(Block block) {
        int n = block.paths();
        Loops.logOfOnePlus(block.column(rate), block.column(monthly), block.column(log), n);
        Loops.scale(block.column(log), -Loops.DELTA, n);
        ColumnMath.exp(block.column(log), block.column(monthly), n);
        Arrays.fill(block.column(factor), 1);
    }

    @Override
    public void advance(Block block, int t) {
        Loops.multiply(block.column(factor), block.column(monthly), block.paths());
    }
}
