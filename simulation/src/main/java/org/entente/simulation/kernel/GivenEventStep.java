package org.entente.simulation.kernel;

import java.util.Arrays;

/** An event whose month is given, on every path. */
final class GivenEventStep implements Step.OncePerPath {

    private final int month;
    private final double index;

    /** The event {@code name} in the month with this index; infinity for never. */
    GivenEventStep(Compilation compilation, String name, double index) {
        this.month = compilation.columns().define(EventStep.monthOf(name));
        this.index = index;
    }

    @Override
    public Wiring wiring() {
        return Wiring.of(index).writes(month);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(month), index);
    }
}
