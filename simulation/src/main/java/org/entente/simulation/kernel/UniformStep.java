package org.entente.simulation.kernel;

import java.util.Optional;
import org.entente.simulation.random.Draws;

/** The uniforms of a quantity that is correlated with none (MODEL 2), in (0, 1) or a given part of it. */
final class UniformStep implements Step.OncePerPath {

    private final Draws draws;
    private final int stream;
    private final Optional<Given.Part> part;
    private final int uniform;

    /** The draws of {@code stream}, into the column {@code uniform}. */
    UniformStep(Draws draws, int stream, Optional<Given.Part> part, int uniform) {
        this.draws = draws;
        this.stream = stream;
        this.part = part;
        this.uniform = uniform;
    }

    @Override
    public Wiring wiring() {
        return Wiring.of(draws, stream, part).writes(uniform);
    }

    @Override
    public void begin(Block block) {
        double[] u = block.column(uniform);
        draws.uniforms(stream, block.firstPath(), block.paths(), u);
        part.ifPresent(given -> restrict(u, given, block.paths()));
    }

    private static void restrict(double[] u, Given.Part part, int n) {
        for (int i = 0; i < n; i++) {
            u[i] = Draws.inside(part.of(u[i]));
        }
    }
}
