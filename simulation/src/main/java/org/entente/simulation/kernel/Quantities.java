package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.Correlation;
import org.entente.model.CorrelationMatrix;
import org.entente.model.quantity.Quantity;
import org.entente.simulation.random.ColumnSampler;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.random.Streams;

/** The steps that draw every quantity once per path (MODEL 2), those that are correlated through a {@link CopulaStep}. */
final class Quantities {

    private final Compilation compilation;
    private final Draws draws;
    private final Samplers samplers;
    private final SortedMap<Address, Integer> uniforms = new TreeMap<>();

    private Quantities(Compilation compilation, Draws draws, Samplers samplers) {
        this.compilation = compilation;
        this.draws = draws;
        this.samplers = samplers;
    }

    /** Adds the steps of all quantities of a scenario. */
    static void compile(Compilation compilation, Draws draws, Samplers samplers) {
        Quantities quantities = new Quantities(compilation, draws, samplers);
        compilation.drawn().keySet().forEach(quantities::define);
        quantities.uniforms();
        compilation.drawn().forEach(quantities::quantiles);
    }

    private void define(Address address) {
        uniforms.put(address, compilation.columns().temporary());
    }

    private void uniforms() {
        List<Correlation> pairs = new ArrayList<>(compilation.correlations());
        pairs.removeIf(pair -> !uniforms.containsKey(pair.first()) || !uniforms.containsKey(pair.second()));
        Set<Address> correlated = new HashSet<>();
        pairs.forEach(pair -> correlated.addAll(List.of(pair.first(), pair.second())));
        uniforms.forEach((address, uniform) -> {
            if (!correlated.contains(address)) {
                compilation.add(new UniformStep(
                        draws, Streams.of(address), compilation.given().part(address), uniform));
            }
        });
        CorrelationMatrix.groupsOf(pairs)
                .forEach(group -> compilation.add(new CopulaStep(draws, compilation, group, uniforms)));
    }

    private void quantiles(Address address, Quantity quantity) {
        ColumnSampler sampler =
                compilation.given().fixed(address).<ColumnSampler>map(Held::new).orElseGet(() -> samplers.of(quantity));
        compilation.add(new QuantileStep(uniforms.getOrDefault(address, -1), compilation.quantity(address), sampler));
    }

    /** One value for every draw. */
    private record Held(double value) implements ColumnSampler {

        @Override
        public double quantile(double u) {
            return value;
        }
    }
}
