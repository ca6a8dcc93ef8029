package org.entente.simulation.step;

import java.util.List;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step of an exponential decay: 2^(−sΔ/h) for a half-life of h years, s months after a given month, and 1 until
 * then.
 */
final class DecayStep implements Step {

    private final int from;
    private final Decay decay;

    private DecayStep(ColumnLayout layout, int years, int from) {
        this.from = from;
        this.decay = new Decay(layout, years);
    }

    /**
     * The column of the decay with the half-life in column {@code years}; equal decays share it.
     *
     * @param from the index of the month after which the column decays; negative before the horizon
     */
    static int compile(ProgramBuilder builder, int years, int from) {
        return builder.shared(List.of(DecayStep.class, years, from), () -> {
            DecayStep step = new DecayStep(builder.layout(), years, from);
            builder.add(step);
            return step.decay.left();
        });
    }

    @Override
    public Dataflow dataflow() {
        return decay.join(Dataflow.of(this, from));
    }

    @Override
    public void begin(Block block) {
        decay.begin(block, Math.max(0, -from));
    }

    @Override
    public void advance(Block block, int t) {
        if (t > Math.max(0, from)) {
            decay.advance(block);
        }
    }
}
