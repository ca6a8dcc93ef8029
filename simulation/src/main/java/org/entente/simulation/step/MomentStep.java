package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import org.entente.model.term.Moment;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/** The step of the index of the month in which the first of several events happens. */
final class MomentStep implements Step {

    private final int[] events;
    private final int first;

    private MomentStep(int[] events, int first) {
        this.events = events;
        this.first = first;
    }

    /** The column of the index of the month of {@code moment}; infinite where no event has happened yet. */
    static int compile(ProgramBuilder builder, Moment moment) {
        if (moment.date().isPresent()) {
            return builder.layout()
                    .constant(builder.horizon().indexOf(moment.date().get()));
        }
        int[] events = moment.events().stream()
                .mapToInt(event -> builder.layout().column(EventStep.monthOf(event)))
                .toArray();
        return builder.shared(List.of(MomentStep.class, moment.events()), () -> {
            MomentStep step = new MomentStep(events, builder.layout().temporary());
            builder.add(step);
            return step.first;
        });
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, events.length).reads(events).renews(first);
    }

    @Override
    public void advance(Block block, int t) {
        double[] month = block.column(first);
        Arrays.fill(month, Double.POSITIVE_INFINITY);
        for (int event : events) {
            least(block.column(event), month, block.paths());
        }
    }

    private static void least(double[] event, double[] month, int n) {
        for (int i = 0; i < n; i++) {
            month[i] = Math.min(month[i], event[i]);
        }
    }
}
