package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.entente.model.term.Span;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step that tells on which paths events leave a span in force (MODEL 1), dates apart: 1 where an event has begun it
 * and none has ended it, with the notice, 0 elsewhere.
 */
final class ActiveStep implements Step {

    private final int[] begins;
    private final int[] ends;
    private final int notice;
    private final int active;

    private ActiveStep(ColumnLayout layout, Span span) {
        begins = months(layout, span.beginsOn());
        ends = months(layout, span.endsOn());
        notice = span.notice();
        active = layout.temporary();
    }

    private static int[] months(ColumnLayout layout, SortedSet<String> events) {
        return events.stream()
                .mapToInt(event -> layout.column(EventStep.monthOf(event)))
                .toArray();
    }

    /** The column that tells where events leave {@code span} in force: always 1 for a span without events. */
    static int compile(ProgramBuilder builder, Span span) {
        if (!span.hasEvents()) {
            return builder.layout().constant(1);
        }
        List<Object> key = List.of(ActiveStep.class, span.beginsOn(), span.endsOn(), span.notice());
        return builder.shared(key, () -> {
            ActiveStep step = new ActiveStep(builder.layout(), span);
            builder.add(step);
            return step.active;
        });
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, begins.length, notice)
                .reads(begins)
                .reads(ends)
                .renews(active);
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        double[] on = block.column(active);
        Arrays.fill(on, 0, n, begins.length == 0 ? 1 : 0);
        for (int month : begins) {
            begin(block.column(month), t, on, n);
        }
        for (int month : ends) {
            end(block.column(month), notice, t, on, n);
        }
    }

    private static void begin(double[] month, int t, double[] active, int n) {
        for (int i = 0; i < n; i++) {
            active[i] = month[i] <= t ? 1 : active[i];
        }
    }

    private static void end(double[] month, int notice, int t, double[] active, int n) {
        for (int i = 0; i < n; i++) {
            active[i] = month[i] + notice <= t ? 0 : active[i];
        }
    }
}
