package org.entente.simulation.step;

import java.util.Optional;
import org.entente.model.Address;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Streams;

/** The step of the uniforms of an uncorrelated quantity (MODEL 2), in (0, 1) or a given part of it. */
final class UniformStep implements Step.OncePerPath {

    private final Draws draws;
    private final int stream;
    private final Optional<ResolvedConditions.Part> part;
    private final int uniform;

    private UniformStep(Draws draws, int stream, Optional<ResolvedConditions.Part> part, int uniform) {
        this.draws = draws;
        this.stream = stream;
        this.part = part;
        this.uniform = uniform;
    }

    /** Fills the column {@code uniform} with the draws of the quantity at {@code address}. */
    static void compile(ProgramBuilder builder, Draws draws, Address address, int uniform) {
        Optional<ResolvedConditions.Part> part = builder.conditions().part(address);
        builder.add(new UniformStep(draws, Streams.idOf(address), part, uniform));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, draws, stream, part).renews(uniform);
    }

    @Override
    public void begin(Block block) {
        double[] u = block.column(uniform);
        draws.uniforms(stream, block.firstPath(), block.paths(), u);
        part.ifPresent(given -> restrict(u, given, block.paths()));
    }

    private static void restrict(double[] u, ResolvedConditions.Part part, int n) {
        for (int i = 0; i < n; i++) {
            u[i] = Draws.inside(part.place(u[i]));
        }
    }
}
