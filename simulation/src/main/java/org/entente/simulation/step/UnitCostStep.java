package org.entente.simulation.step;

import org.entente.model.Address;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step of the cost of serving a dollar of sales of a product (MODEL 8): Q(t) · κ(t) · effects, with κ(t) = floor +
 * (initial − floor)·2^(−tΔ/h).
 */
final class UnitCostStep implements Step {

    private final int initial;
    private final int floor;
    private final int effect;
    private final int price;
    private final int cost;
    private final int decay;

    private UnitCostStep(ProgramBuilder builder, Product product, int decay, int effect) {
        Address address = addressOf(product);
        initial = builder.quantity(address.child("initial"));
        floor = builder.quantity(address.child("floor"));
        this.decay = decay;
        this.effect = effect;
        price = builder.layout().column(Scenario.COMPUTE_PRICE.text());
        cost = builder.layout().define(ColumnNames.unitCost(product.name()));
    }

    /** Defines the column of the cost of a product, as zero if the cost is always 0. */
    static void compile(ProgramBuilder builder, Product product) {
        Address address = addressOf(product);
        if (builder.isZero(address.child("initial")) && builder.isZero(address.child("floor"))) {
            builder.layout().defineAsZero(ColumnNames.unitCost(product.name()));
        } else {
            int decay = DecayStep.compile(builder, builder.quantity(address.child("half-life")), 0);
            builder.add(new UnitCostStep(builder, product, decay, EffectStep.compile(builder, address)));
        }
    }

    private static Address addressOf(Product product) {
        return Address.of("products", product.name(), "inference-cost");
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this).reads(initial, floor, decay, effect, price).renews(cost);
    }

    @Override
    public void advance(Block block, int t) {
        cost(
                block.column(initial),
                block.column(floor),
                block.column(decay),
                block.column(effect),
                block.column(price),
                block.column(cost),
                block.paths());
    }

    private static void cost(
            double[] initial, double[] floor, double[] decay, double[] effect, double[] price, double[] cost, int n) {
        for (int i = 0; i < n; i++) {
            cost[i] = price[i] * effect[i] * (floor[i] + (initial[i] - floor[i]) * decay[i]);
        }
    }
}
