package org.entente.simulation.step;

import org.entente.model.Occurrence;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step of an event that happens with the first or with the last of other events (MODEL 10), of which some are known
 * only from month to month: at the end of a month, the next is the latest that may be known.
 */
final class TriggeredCombinationStep implements Step.OfNextMonth {

    private final CombinedEventStep combination;

    private TriggeredCombinationStep(CombinedEventStep combination) {
        this.combination = combination;
    }

    /** Computes the column of the month of {@code name}, which is there already, as earlier steps read it. */
    static void compile(ProgramBuilder builder, String name, Occurrence.Combined occurrence) {
        ColumnLayout layout = builder.layout();
        int month = layout.column(EventStep.monthOf(name));
        builder.add(new TriggeredCombinationStep(new CombinedEventStep(layout, occurrence, month)));
    }

    @Override
    public Dataflow dataflow() {
        return combination.join(Dataflow.of(this));
    }

    @Override
    public void begin(Block block) {
        combination.begin(block);
    }

    @Override
    public void advance(Block block, int t) {
        combination.begin(block);
    }
}
