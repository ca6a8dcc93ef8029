package org.entente.simulation.step;

import org.entente.model.term.SpendCommitment;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step that tells on which paths a commitment that an event begins is not settled this month (MODEL 9): 1 where it
 * is active and no contract year ends, 0 elsewhere.
 */
final class UnsettledStep implements Step {

    private final int active;
    private final int place;
    private final int open;

    private UnsettledStep(ProgramBuilder builder, SpendCommitment term) {
        active = ActiveStep.compile(builder, term.span());
        place = YearStep.compile(builder, term.span(), term.settlement().year());
        open = builder.layout().temporary();
    }

    /** The column that tells where {@code term} is not settled. */
    static int compile(ProgramBuilder builder, SpendCommitment term) {
        UnsettledStep step = new UnsettledStep(builder, term);
        builder.add(step);
        return step.open;
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this).reads(active, place).renews(open);
    }

    @Override
    public void advance(Block block, int t) {
        open(block.column(active), block.column(place), block.column(open), block.paths());
    }

    private static void open(double[] active, double[] place, double[] open, int n) {
        for (int i = 0; i < n; i++) {
            open[i] = place[i] < YearStep.LAST ? active[i] : 0;
        }
    }
}
