package org.entente.simulation.kernel;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.simulation.math.ColumnMath;

/** The compute price index Q (MODEL 8): Q(0) = 1, log Q(t+1) = log Q(t) − σ²Δ/2 + σ √Δ · W(t). */
final class PriceStep implements Step {

    private static final Address VOLATILITY = Scenario.COMPUTE_PRICE.child("volatility");

    private final int volatility;
    private final int shock;
    private final int log;
    private final int price;

    private PriceStep(Compilation compilation) {
        volatility = compilation.quantity(VOLATILITY);
        shock = compilation.columns().of(ShockStep.shockOf(Scenario.COMPUTE_PRICE));
        log = compilation.columns().temporary();
        price = compilation.columns().define(Scenario.COMPUTE_PRICE.text());
    }

    /** Defines the column of the price, as 1 if that never moves. */
    static void compile(Compilation compilation) {
        if (compilation.isZero(VOLATILITY)) {
            Columns columns = compilation.columns();
            columns.alias(Scenario.COMPUTE_PRICE.text(), columns.constant(1));
        } else {
            compilation.add(new PriceStep(compilation));
        }
    }

    @Override
    public Wiring wiring() {
        return Wiring.of().reads(volatility, shock).writes(log, price);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(log), 0);
    }

    @Override
    public void advance(Block block, int t) {
        ColumnMath.exp(block.column(log), block.column(price), block.paths());
        Loops.addNoise(block.column(log), block.column(volatility), block.column(shock), block.paths());
    }
}
