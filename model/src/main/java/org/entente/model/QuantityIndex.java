package org.entente.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;

/** Collects every quantity of a scenario by its address (MODEL 2). */
final class QuantityIndex {

    private final SortedMap<Address, Quantity> quantities = new TreeMap<>();

    private QuantityIndex() {}

    static SortedMap<Address, Quantity> byAddress(Scenario scenario) {
        QuantityIndex index = new QuantityIndex();
        index.quantities.put(Address.of("discount-rate"), scenario.discountRate());
        scenario.parties().values().forEach(index::party);
        scenario.products().values().forEach(index::product);
        scenario.clouds().values().forEach(index::cloud);
        index.compute(scenario.compute());
        scenario.currencies().forEach((code, rate) -> index.putAll(ExchangeRate.address(code), rate.inputs()));
        scenario.terms().values().forEach(term -> index.putAll(Address.of("terms", term.name()), term.inputs()));
        scenario.events().values().forEach(index::event);
        return index.quantities;
    }

    private void party(Party party) {
        party.discountRate()
                .ifPresent(rate -> quantities.put(Address.of("parties", party.name(), "discount-rate"), rate));
    }

    private void product(Product product) {
        Address address = Address.of("products", product.name());
        putAll(address.child("demand"), product.demand().inputs());
        InferenceCost cost = product.inferenceCost();
        putAll(
                address.child("inference-cost"),
                Map.of("initial", cost.initial(), "floor", cost.floor(), "half-life", cost.halfLife()));
        quantities.putAll(product.channels().quantities(address.child("channels")));
        quantities.put(address.child("diversion"), product.diversion());
    }

    private void cloud(Cloud cloud) {
        Address address = Address.of("clouds", cloud.name());
        quantities.put(address.child("margin"), cloud.margin());
        quantities.putAll(cloud.share().quantities(address.child("share")));
    }

    private void compute(Compute compute) {
        quantities.put(Scenario.COMPUTE_PRICE.child("volatility"), compute.priceVolatility());
        quantities.put(Address.of("compute", "mix", "half-life"), compute.mixHalfLife());
        compute.training().ifPresent(process -> putAll(Scenario.TRAINING, process.inputs()));
    }

    private void event(Event event) {
        Address address = Address.of("events", event.name());
        putAll(address, event.occurrence().inputs());
        event.effects().forEach((target, effect) -> {
            Address effectAddress = address.child("effects").child(target.text());
            quantities.put(effectAddress.child("multiply"), effect.multiply());
            effect.halfLife().ifPresent(years -> quantities.put(effectAddress.child("half-life"), years));
        });
    }

    private void putAll(Address address, Map<String, Quantity> inputs) {
        inputs.forEach((key, quantity) -> quantities.put(address.child(key), quantity));
    }
}
