package org.entente.simulation.kernel;

import org.entente.model.Address;
import org.entente.model.Product;
import org.entente.model.Scenario;

/**
 * What it costs to serve a dollar of sales of a product (MODEL 8): Q(t) · κ(t) · effects, with κ(t) = floor + (initial −
 * floor)·2^(−tΔ/h).
 */
final class InferenceStep implements Step {

    private final int initial;
    private final int floor;
    private final int effect;
    private final int price;
    private final int cost;
    private final int fade;

    private InferenceStep(Compilation compilation, Product product, Address at) {
        initial = compilation.quantity(at.child("initial"));
        floor = compilation.quantity(at.child("floor"));
        fade = compilation.fade(compilation.quantity(at.child("half-life")), 0);
        effect = EffectStep.compile(compilation, at);
        price = compilation.columns().of(Scenario.COMPUTE_PRICE.text());
        cost = compilation.columns().define(costOf(product.name()));
    }

    /** Defines the column of the cost of a product, as zero if it is always that. */
    static void compile(Compilation compilation, Product product) {
        Address at = Address.of("products", product.name(), "inference-cost");
        if (compilation.isZero(at.child("initial")) && compilation.isZero(at.child("floor"))) {
            compilation.columns().defineAsZero(costOf(product.name()));
        } else {
            compilation.add(new InferenceStep(compilation, product, at));
        }
    }

    static String costOf(String product) {
        return "cost." + product;
    }

    @Override
    public Wiring wiring() {
        return Wiring.of().reads(initial, floor, fade, effect, price).writes(cost);
    }

    @Override
    public void advance(Block block, int t) {
        cost(
                block.column(initial),
                block.column(floor),
                block.column(fade),
                block.column(effect),
                block.column(price),
                block.column(cost),
                block.paths());
    }

    private static void cost(
            double[] initial, double[] floor, double[] fade, double[] effect, double[] price, double[] cost, int n) {
        for (int i = 0; i < n; i++) {
            cost[i] = price[i] * effect[i] * (floor[i] + (initial[i] - floor[i]) * fade[i]);
        }
    }
}
