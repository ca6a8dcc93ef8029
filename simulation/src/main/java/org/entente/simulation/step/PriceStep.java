package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.math.ColumnMath;

/** The step of the compute price index Q (MODEL 8): Q(0) = 1, log Q(t+1) = log Q(t) − σ²Δ/2 + σ √Δ · W(t). */
final class PriceStep implements Step {

    private static final Address VOLATILITY = Scenario.COMPUTE_PRICE.child("volatility");

    private final int volatility;
    private final int shock;
    private final int log;
    private final int price;

    private PriceStep(ProgramBuilder builder) {
        volatility = builder.quantity(VOLATILITY);
        shock = builder.layout().column(ColumnNames.shock(Scenario.COMPUTE_PRICE));
        log = builder.layout().temporary();
        price = builder.layout().define(Scenario.COMPUTE_PRICE.text());
    }

    /** Defines the column of the price: the constant 1 if the price never moves. */
    static void compile(ProgramBuilder builder) {
        if (builder.isZero(VOLATILITY)) {
            ColumnLayout layout = builder.layout();
            layout.alias(Scenario.COMPUTE_PRICE.text(), layout.constant(1));
        } else {
            builder.add(new PriceStep(builder));
        }
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this).reads(volatility, shock).writes(log).renews(price);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(log), 0);
    }

    @Override
    public void advance(Block block, int t) {
        ColumnMath.exp(block.column(log), block.column(price), block.paths());
        ColumnLoops.addNoise(block.column(log), block.column(volatility), block.column(shock), block.paths());
    }
}
