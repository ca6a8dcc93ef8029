package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/** The step of the sum of a column since some months, in each of which it begins again (MODEL 10). */
final class RunningSumStep implements Step {

    private final boolean[] begins;
    private final int amount;
    private final int sum;

    private RunningSumStep(ColumnLayout layout, int amount, boolean[] begins) {
        this.begins = begins;
        this.amount = amount;
        this.sum = layout.temporary();
    }

    /** The column of the sum of column {@code amount} since the last of the months for which {@code begins} holds. */
    static int compile(ProgramBuilder builder, int amount, boolean[] begins) {
        List<Integer> months =
                IntStream.range(0, begins.length).filter(t -> begins[t]).boxed().toList();
        return builder.shared(List.of(RunningSumStep.class, amount, months), () -> {
            RunningSumStep step = new RunningSumStep(builder.layout(), amount, begins);
            builder.add(step);
            return step.sum;
        });
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, begins).reads(amount).writes(sum);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(sum), 0);
    }

    @Override
    public void advance(Block block, int t) {
        double[] total = block.column(sum);
        if (begins[t]) {
            Arrays.fill(total, 0, block.paths(), 0);
        }
        ColumnLoops.add(total, block.column(amount), block.paths());
    }
}
