package org.entente.simulation.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.Correlation;
import org.entente.model.CorrelationMatrix;
import org.entente.model.Maps;
import org.entente.model.quantity.Quantity;
import org.entente.simulation.random.ColumnSampler;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Samplers;

/**
 * The steps that draw every quantity once per path (MODEL 2); correlated quantities share a {@link CopulaStep}.
 */
final class QuantityDraws {

    private final ProgramBuilder builder;
    private final Draws draws;
    private final Samplers samplers;
    private final SortedMap<Address, Integer> uniforms = new TreeMap<>();

    private QuantityDraws(ProgramBuilder builder, Draws draws, Samplers samplers) {
        this.builder = builder;
        this.draws = draws;
        this.samplers = samplers;
    }

    /** Adds the steps of all quantities of a scenario. */
    static void compile(ProgramBuilder builder, Draws draws, Samplers samplers) {
        QuantityDraws quantities = new QuantityDraws(builder, draws, samplers);
        builder.drawn().keySet().forEach(quantities::define);
        quantities.uniforms();
        builder.drawn().forEach(quantities::quantiles);
    }

    private void define(Address address) {
        uniforms.put(address, builder.layout().temporary());
    }

    private void uniforms() {
        List<Correlation> pairs = new ArrayList<>(builder.correlations());
        pairs.removeIf(pair -> !uniforms.containsKey(pair.first()) || !uniforms.containsKey(pair.second()));
        Set<Address> correlated = new HashSet<>();
        pairs.forEach(pair -> correlated.addAll(List.of(pair.first(), pair.second())));
        uniforms.forEach((address, uniform) -> {
            if (!correlated.contains(address)) {
                UniformStep.compile(builder, draws, address, uniform);
            }
        });
        CorrelationMatrix.groupsOf(pairs).forEach(group -> CopulaStep.compile(builder, draws, group, uniforms));
    }

    private void quantiles(Address address, Quantity quantity) {
        ColumnSampler sampler = builder.conditions()
                .fixed(address)
                .<ColumnSampler>map(FixedValue::new)
                .orElseGet(() -> samplers.sampler(quantity));
        QuantileStep.compile(builder, Maps.require(uniforms, address), builder.quantity(address), sampler);
    }

    /** The sampler of a fixed quantity: one value for every draw. */
    private record FixedValue(double value) implements ColumnSampler {

        @Override
        public double quantile(double u) {
            return value;
        }
    }
}
