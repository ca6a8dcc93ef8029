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

/** Draws every quantity once per path (MODEL 2), those that are correlated through a {@link Copula}. */
final class QuantityStep implements Step {

    private final Draws draws;
    private final List<Quantile> quantities = new ArrayList<>();
    private final List<Independent> independent = new ArrayList<>();
    private final List<Copula> copulas = new ArrayList<>();

    private final List<Restricted> restricted = new ArrayList<>();

    /** One quantity: the column of its uniform, and the column of its value. */
    private record Quantile(int uniform, int value, ColumnSampler sampler) {}

    /** A uniform that is correlated with none: its stream and its column. */
    private record Independent(int stream, int uniform) {}

    /** A uniform that is correlated with none and drawn in a part of (0, 1): its column and the part. */
    private record Restricted(int uniform, Given.Part part) {}

    QuantityStep(Compilation compilation, Draws draws, Samplers samplers) {
        this.draws = draws;
        SortedMap<Address, Integer> uniformOf = new TreeMap<>();
        compilation.drawn().forEach((address, quantity) -> {
            int uniform = compilation.columns().temporary();
            uniformOf.put(address, uniform);
            quantities.add(new Quantile(
                    uniform, compilation.quantity(address), sampler(compilation, address, quantity, samplers)));
        });
        List<Correlation> pairs = compilation.scenario().effectiveCorrelations().stream()
                .filter(pair -> uniformOf.containsKey(pair.first()) && uniformOf.containsKey(pair.second()))
                .toList();
        CorrelationMatrix.groupsOf(pairs)
                .forEach(group -> copulas.add(new Copula(draws, compilation, group, uniformOf)));
        Set<Address> correlated = new HashSet<>();
        pairs.forEach(pair -> correlated.addAll(List.of(pair.first(), pair.second())));
        uniformOf.forEach((address, uniform) -> {
            if (!correlated.contains(address)) {
                independent.add(new Independent(Streams.of(address), uniform));
                compilation.given().part(address).ifPresent(part -> restricted.add(new Restricted(uniform, part)));
            }
        });
    }

    private static ColumnSampler sampler(
            Compilation compilation, Address address, Quantity quantity, Samplers samplers) {
        return compilation
                .given()
                .held(address)
                .<ColumnSampler>map(value -> u -> value)
                .orElseGet(() -> samplers.of(quantity));
    }

    @Override
    public void begin(Block block) {
        int n = block.paths();
        for (Independent draw : independent) {
            draws.uniforms(draw.stream, block.firstPath(), n, block.column(draw.uniform));
        }
        for (Restricted one : restricted) {
            restrict(block.column(one.uniform), one.part, n);
        }
        for (Copula copula : copulas) {
            copula.draw(block);
        }
        for (Quantile quantity : quantities) {
            quantity.sampler.fill(block.column(quantity.uniform), block.column(quantity.value), n);
        }
    }

    private static void restrict(double[] u, Given.Part part, int n) {
        for (int i = 0; i < n; i++) {
            u[i] = Draws.inside(part.of(u[i]));
        }
    }

    @Override
    public void advance(Block block, int t) {}
}
