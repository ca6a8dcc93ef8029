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

    private CombinedEventStep(ColumnLayout layout, String name, Occurrence.Combined occurrence) {
        isFirst = occurrence.which() == Occurrence.Which.ANY;
        events = occurrence.events().stream()
                .mapToInt(event -> layout.column(EventStep.monthOf(event)))
                .toArray();
        month = layout.define(EventStep.monthOf(name));
    }

    /** Defines the column of the month of the event {@code name}. */
    static void compile(ProgramBuilder builder, String name, Occurrence.Combined occurrence) {
        builder.add(new CombinedEventStep(builder.layout(), name, occurrence));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, isFirst).reads(events).writes(month);
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
