package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.Product;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/** The step of the demand for a product (MODEL 5): Δ · D(t) · effects from the launch on, 0 before. */
final class DemandStep implements Step {

    private final int launch;
    private final int level;
    private final int effect;
    private final int flow;

    private DemandStep(ProgramBuilder builder, Product product, Address address, int effect) {
        launch = product.launch().map(builder.horizon()::indexOf).orElse(0);
        this.effect = effect;
        level = builder.layout().column(ColumnNames.level(address));
        flow = builder.layout().define(Metrics.demand(product.name()).name());
    }

    /** Defines the column of the demand for a product. */
    static void compile(ProgramBuilder builder, Product product) {
        Address address = Address.of("products", product.name(), "demand");
        builder.add(new DemandStep(builder, product, address, EffectStep.compile(builder, address)));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, launch).reads(level, effect).renews(flow);
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
