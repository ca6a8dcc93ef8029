package org.entente.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;

/** Every quantity of a scenario by its place in the file (MODEL 2). */
final class QuantityIndex {

    private final SortedMap<Address, Quantity> found = new TreeMap<>();

    private QuantityIndex() {}

    static SortedMap<Address, Quantity> of(Scenario scenario) {
        QuantityIndex quantities = new QuantityIndex();
        quantities.found.put(Address.of("discount-rate"), scenario.discountRate());
        scenario.products().values().forEach(quantities::product);
        scenario.clouds().values().forEach(quantities::cloud);
        quantities.compute(scenario.compute());
        scenario.terms().values().forEach(term -> quantities.put(Address.of("terms", term.name()), term.inputs()));
        scenario.events().values().forEach(quantities::event);
        return quantities.found;
    }

    private void product(Product product) {
        Address address = Address.of("products", product.name());
        put(address.child("demand"), product.demand().inputs());
        InferenceCost cost = product.inferenceCost();
        put(
                address.child("inference-cost"),
                Map.of("initial", cost.initial(), "floor", cost.floor(), "half-life", cost.halfLife()));
        found.putAll(product.channels().quantities(address.child("channels")));
        found.put(address.child("diversion"), product.diversion());
    }

    private void cloud(Cloud cloud) {
        Address address = Address.of("clouds", cloud.name());
        found.put(address.child("margin"), cloud.margin());
        found.putAll(cloud.share().quantities(address.child("share")));
    }

    private void compute(Compute compute) {
        found.put(Scenario.COMPUTE_PRICE.child("volatility"), compute.priceVolatility());
        found.put(Address.of("compute", "mix", "half-life"), compute.mixHalfLife());
        compute.training().ifPresent(process -> put(Scenario.TRAINING, process.inputs()));
    }

    private void event(Event event) {
        Address address = Address.of("events", event.name());
        put(
                address,
                event.occurrence()
                        .match(
                                hazard -> Map.of("hazard", hazard.rate()),
                                dated -> Map.of("date", dated.date(), "probability", dated.probability())));
        event.effects().forEach((target, effect) -> {
            Address effectAt = address.child("effects").child(target.text());
            found.put(effectAt.child("multiply"), effect.multiply());
            effect.halfLife().ifPresent(years -> found.put(effectAt.child("half-life"), years));
        });
    }

    private void put(Address address, Map<String, Quantity> inputs) {
        inputs.forEach((key, quantity) -> found.put(address.child(key), quantity));
    }
}
