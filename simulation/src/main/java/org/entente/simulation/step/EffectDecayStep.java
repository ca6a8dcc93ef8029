package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.model.Event;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step of the part that is left of an event's effects (MODEL 10): 0 before the event, then 2^(−(t − t_event)Δ/h),
 * or 1 for good without a half-life.
 */
final class EffectDecayStep implements Step {

    private final int month;
    private final boolean isTriggered;
    private final int earliest;
    private final int left;
    private final Optional<Decay> decay;

    private EffectDecayStep(ProgramBuilder builder, Event event, Optional<Integer> years) {
        ColumnLayout layout = builder.layout();
        isTriggered = builder.isTriggered(event.name());
        month = layout.column(EventStep.monthOf(event.name()));
        earliest = layout.temporary();
        decay = years.map(column -> new Decay(layout, column));
        left = decay.map(Decay::left).orElseGet(layout::temporary);
    }

    /**
     * The column of the part that is left of the effects of {@code event}, with the half-life in column {@code years}.
     * Equal decays share it.
     */
    static int compile(ProgramBuilder builder, Event event, Optional<Integer> years) {
        return builder.shared(List.of(EffectDecayStep.class, event.name(), years), () -> {
            EffectDecayStep step = new EffectDecayStep(builder, event, years);
            builder.add(step);
            return step.left;
        });
    }

    @Override
    public Dataflow dataflow() {
        Dataflow step =
                Dataflow.of(this, decay.isPresent(), isTriggered).reads(month).writes(earliest);
        return decay.map(own -> own.join(step)).orElseGet(() -> step.writes(left));
    }

    @Override
    public void begin(Block block) {
        if (decay.isPresent()) {
            decay.get().begin(block, 0);
        }
        Arrays.fill(block.column(left), 0);
        block.column(earliest)[0] = isTriggered ? 0 : least(block.column(month), block.paths());
    }

    private static double least(double[] x, int n) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            least = Math.min(least, x[i]);
        }
        return least;
    }

    @Override
    public void advance(Block block, int t) {
        if (block.column(earliest)[0] <= t) {
            if (decay.isPresent()) {
                decay.get().advance(block);
            }
            start(block.column(month), block.column(left), t, block.paths());
        }
    }

    /**
     * Adds 1 where the event happens in month {@code t}; nothing is left there before. Any other month, or never, is so
     * far away in this that 1 in it is 0.
     */
    private static void start(double[] month, double[] left, int t, int n) {
        for (int i = 0; i < n; i++) {
            left[i] += 1 / (1 + Math.abs(month[i] - t) * Double.MAX_VALUE * Double.MAX_VALUE);
        }
    }
}
