package org.entente.simulation.step;

import java.util.Arrays;
import java.util.Optional;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/** The step of an event that happens in the same month on every path, or never. */
final class FixedEventStep implements Step.OncePerPath {

    private final int month;
    private final double index;

    private FixedEventStep(int month, double index) {
        this.month = month;
        this.index = index;
    }

    /** Defines the column of the month of the event {@code name}: the month with the index {@code month}, or never. */
    static void compile(ProgramBuilder builder, String name, Optional<Integer> month) {
        double index = month.map(Integer::doubleValue).orElse(Double.POSITIVE_INFINITY);
        builder.add(new FixedEventStep(builder.layout().define(EventStep.monthOf(name)), index));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, index).writes(month);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(month), index);
    }
}
