package org.entente.simulation.kernel;

import java.util.Arrays;
import java.util.Optional;
import org.entente.model.Event;

/**
 * How much is left of an event's effects (MODEL 10): 0 before the event, then 2^(−(t − t_event)Δ/h), or 1 for good
 * without a half-life. Effects of an event that have one half-life in common share the column.
 */
final class LingerStep implements Step {

    private final int month;
    private final int earliest;
    private final int left;
    private final Optional<HalfLife> halfLife;

    private LingerStep(Columns columns, Event event, String name, Optional<Integer> years) {
        month = columns.of(EventStep.monthOf(event.name()));
        earliest = columns.temporary();
        halfLife = years.map(column -> new HalfLife(columns, column));
        left = halfLife.map(HalfLife::fade).orElseGet(columns::temporary);
        columns.alias(name, left);
    }

    /** The column of what is left of {@code event} with the half-life in column {@code years}; adds a step if it is new. */
    static int compile(Compilation compilation, Event event, Optional<Integer> years) {
        String name = "left." + event.name() + years.map(column -> "." + column).orElse("");
        if (!compilation.columns().has(name)) {
            compilation.add(new LingerStep(compilation.columns(), event, name, years));
        }
        return compilation.columns().of(name);
    }

    @Override
    public Wiring wiring() {
        Wiring wiring = Wiring.of(halfLife.isPresent()).reads(month).writes(earliest);
        return halfLife.map(half -> half.wire(wiring)).orElseGet(() -> wiring.writes(left));
    }

    @Override
    public void begin(Block block) {
        if (halfLife.isPresent()) {
            halfLife.get().begin(block, 0);
        }
        Arrays.fill(block.column(left), 0);
        block.column(earliest)[0] = least(block.column(month), block.paths());
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
            if (halfLife.isPresent()) {
                halfLife.get().advance(block);
            }
            start(block.column(month), block.column(left), t, block.paths());
        }
    }

    private static void start(double[] month, double[] left, int t, int n) {
        for (int i = 0; i < n; i++) {
            left[i] = month[i] == t ? 1 : left[i];
        }
    }
}
