package org.entente.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;

/** Every quantity of a scenario by its place in the file (MODEL 2). */
final class Quantities {

    private final SortedMap<Address, Quantity> found = new TreeMap<>();

    private Quantities() {}

    static SortedMap<Address, Quantity> of(Scenario scenario) {
        Quantities quantities = new Quantities();
        quantities.found.put(Address.of("discount-rate"), scenario.discountRate());
        scenario.products().values().forEach(quantities::product);
        scenario.clouds().values().forEach(quantities::cloud);
        quantities.compute(scenario.compute());
        scenario.terms().values().forEach(term -> quantities.put(Address.of("terms", term.name()), term.inputs()));
        scenario.events().values().forEach(quantities::event);
        return quantities.found;
    }

    private void product(Product product) {
        Address at = Address.of("products", product.name());
        put(at.child("demand"), product.demand().inputs());
        InferenceCost cost = product.inferenceCost();
        put(
                at.child("inference-cost"),
                Map.of("initial", cost.initial(), "floor", cost.floor(), "half-life", cost.halfLife()));
        found.putAll(product.channels().quantities(at.child("channels")));
        found.put(at.child("diversion"), product.diversion());
    }

    private void cloud(Cloud cloud) {
        Address at = Address.of("clouds", cloud.name());
        found.put(at.child("margin"), cloud.margin());
        found.putAll(cloud.share().quantities(at.child("share")));
    }

    private void compute(Compute compute) {
        found.put(Scenario.COMPUTE_PRICE.child("volatility"), compute.priceVolatility());
        found.put(Address.of("compute", "mix", "half-life"), compute.mixHalfLife());
        compute.training().ifPresent(process -> put(Scenario.TRAINING, process.inputs()));
    }

    private void event(Event event) {
        Address at = Address.of("events", event.name());
        put(
                at,
                event.occurrence()
                        .match(
                                hazard -> Map.of("hazard", hazard.rate()),
                                dated -> Map.of("date", dated.date(), "probability", dated.probability())));
        event.effects().forEach((target, effect) -> {
            Address effectAt = at.child("effects").child(target.text());
            found.put(effectAt.child("multiply"), effect.multiply());
            effect.halfLife().ifPresent(years -> found.put(effectAt.child("half-life"), years));
        });
    }

    private void put(Address at, Map<String, Quantity> inputs) {
        inputs.forEach((key, quantity) -> found.put(at.child(key), quantity));
    }
}
