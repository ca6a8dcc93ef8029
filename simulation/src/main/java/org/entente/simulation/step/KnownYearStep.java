package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/** The step of the place of a month in a year that is the same on every path (MODEL 1). */
final class KnownYearStep implements Step {

    private final int[] places;
    private final int place;

    private KnownYearStep(ProgramBuilder builder, int[] places) {
        this.places = places;
        this.place = builder.layout().temporary();
    }

    /** The column that holds {@code places}, month by month; equal places share it. */
    static int compile(ProgramBuilder builder, int[] places) {
        List<Integer> key = IntStream.of(places).boxed().toList();
        return builder.shared(List.of(KnownYearStep.class, key), () -> {
            KnownYearStep step = new KnownYearStep(builder, places);
            builder.add(step);
            return step.place;
        });
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, places).renews(place);
    }

    @Override
    public void advance(Block block, int t) {
        Arrays.fill(block.column(place), 0, block.paths(), places[t]);
    }
}
