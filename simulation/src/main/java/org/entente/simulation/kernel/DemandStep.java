package org.entente.simulation.kernel;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.Product;

/** The flow of demand for a product (MODEL 5): Δ · D(t) · effects from the launch on, 0 before. */
final class DemandStep implements Step {

    private final int launch;
    private final int level;
    private final int effect;
    private final int flow;

    DemandStep(Compilation compilation, Product product) {
        Address at = Address.of("products", product.name(), "demand");
        launch = product.launch().map(compilation.horizon()::indexOf).orElse(0);
        effect = EffectStep.compile(compilation, at);
        level = compilation.columns().of(ProcessSteps.levelOf(at));
        flow = compilation.columns().define("demand." + product.name());
    }

    @Override
    public Wiring wiring() {
        return Wiring.of(launch).reads(level, effect).writes(flow);
    }

    @Override
    public void advance(Block block, int t) {
        double[] demand = block.column(flow);
        if (t < launch) {
            Arrays.fill(demand, 0);
        } else {
            demand(block.column(level), block.column(effect), demand, block.paths());
        }
    }

    private static void demand(double[] level, double[] effect, double[] demand, int n) {
        for (int i = 0; i < n; i++) {
            demand[i] = Loops.DELTA * level[i] * effect[i];
        }
    }
}
