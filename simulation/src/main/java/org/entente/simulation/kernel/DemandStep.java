package org.entente.simulation.kernel;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.Product;
import org.entente.simulation.Metrics;

/** The flow of demand for a product (MODEL 5): Δ · D(t) · effects from the launch on, 0 before. */
final class DemandStep implements Step {

    private final int launch;
    private final int level;
    private final int effect;
    private final int flow;

    private DemandStep(ProgramBuilder builder, Product product, Address at, int effect) {
        launch = product.launch().map(builder.horizon()::indexOf).orElse(0);
        this.effect = effect;
        level = builder.columns().of(ColumnNames.level(at));
        flow = builder.columns().define(Metrics.demand(product.name()).name());
    }

    /** Defines the column of the demand for a product. */
    static void compile(ProgramBuilder builder, Product product) {
        Address at = Address.of("products", product.name(), "demand");
        builder.add(new DemandStep(builder, product, at, EffectStep.compile(builder, at)));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, launch).reads(level, effect).writes(flow);
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
            demand[i] = ColumnLoops.DELTA * level[i] * effect[i];
        }
    }
}
