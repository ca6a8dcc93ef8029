package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Occurrence;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/** The step of an event that happens with the first or with the last of other events (MODEL 10). */
final class CombinedEventStep implements Step.OncePerPath {

    private final boolean isFirst;
    private final int[] events;
    private final int month;

    /** The step that computes column {@code combined}. */
    CombinedEventStep(ColumnLayout layout, Occurrence.Combined occurrence, int combined) {
        isFirst = occurrence.which() == Occurrence.Which.ANY;
        events = occurrence.events().stream()
                .mapToInt(event -> layout.column(EventStep.monthOf(event)))
                .toArray();
        month = combined;
    }

    /** Defines the column of the month of the event {@code name}. */
    static void compile(ProgramBuilder builder, String name, Occurrence.Combined occurrence) {
        int month = builder.layout().define(EventStep.monthOf(name));
        builder.add(new CombinedEventStep(builder.layout(), occurrence, month));
    }

    @Override
    public Dataflow dataflow() {
        return join(Dataflow.of(this));
    }

    /** The dataflow of a step that computes this one. */
    Dataflow join(Dataflow step) {
        return step.with(isFirst).reads(events).writes(month);
    }

    @Override
    public void begin(Block block) {
        double[] combined = block.column(month);
        Arrays.fill(combined, isFirst ? Double.POSITIVE_INFINITY : 0);
        for (int event : events) {
            if (isFirst) {
                first(block.column(event), combined, block.paths());
            } else {
                last(block.column(event), combined, block.paths());
            }
        }
    }

    private static void first(double[] event, double[] combined, int n) {
        for (int i = 0; i < n; i++) {
            combined[i] = Math.min(combined[i], event[i]);
        }
    }

    private static void last(double[] event, double[] combined, int n) {
        for (int i = 0; i < n; i++) {
            combined[i] = Math.max(combined[i], event[i]);
        }
    }
}
