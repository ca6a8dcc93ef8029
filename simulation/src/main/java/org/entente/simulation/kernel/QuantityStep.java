package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.Correlation;
import org.entente.model.CorrelationMatrix;
import org.entente.simulation.random.ColumnSampler;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Streams;

/** Draws every quantity once per path (MODEL 2), those that are correlated through a {@link Copula}. */
final class QuantityStep implements Step {

    private final Draws draws;
    private final List<Draw> quantities = new ArrayList<>();
    private final List<Copula> copulas = new ArrayList<>();

    /** One quantity: its stream, the column of its uniform, and the column of its value. */
    private record Draw(int stream, int uniform, int value, ColumnSampler sampler) {}

    QuantityStep(Compilation compilation, Draws draws) {
        this.draws = draws;
        SortedMap<Address, Integer> uniformOf = new TreeMap<>();
        compilation.drawn().forEach((address, quantity) -> {
            int uniform = compilation.columns().temporary();
            uniformOf.put(address, uniform);
            quantities.add(
                    new Draw(Streams.of(address), uniform, compilation.quantity(address), ColumnSampler.of(quantity)));
        });
        List<Correlation> pairs = compilation.scenario().correlations().stream()
                .filter(pair -> uniformOf.containsKey(pair.first()))
                .toList();
        CorrelationMatrix.groupsOf(pairs)
                .forEach(group -> copulas.add(new Copula(compilation.columns(), group, uniformOf)));
    }

    @Override
    public void begin(Block block) {
        int n = block.paths();
        for (Draw draw : quantities) {
            draws.uniforms(draw.stream, block.firstPath(), n, block.column(draw.uniform));
        }
        for (Copula copula : copulas) {
            copula.correlate(block);
        }
        for (Draw draw : quantities) {
            draw.sampler.fill(block.column(draw.uniform), block.column(draw.value), n);
        }
    }

    @Override
    public void advance(Block block, int t) {}
}
