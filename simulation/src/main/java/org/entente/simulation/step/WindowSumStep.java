package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/** The step of the sum of a column over its last n months (MODEL 10), the oldest first; 0 before there are as many. */
final class WindowSumStep implements Step {

    private final int amount;
    private final int[] months;
    private final int sum;

    private WindowSumStep(ColumnLayout layout, int amount, int n) {
        this.amount = amount;
        this.months = layout.temporaries(n);
        this.sum = layout.temporary();
    }

    /** The column of the sum of column {@code amount} over the last {@code n} months; equal sums share it. */
    static int compile(ProgramBuilder builder, int amount, int n) {
        if (n == 1) {
            return amount;
        }
        if (n > builder.horizon().months()) {
            return builder.layout().constant(0);
        }
        return builder.shared(List.of(WindowSumStep.class, amount, n), () -> {
            WindowSumStep step = new WindowSumStep(builder.layout(), amount, n);
            builder.add(step);
            return step.sum;
        });
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, months.length).reads(amount).writes(months).writes(sum);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(sum), 0);
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        System.arraycopy(block.column(amount), 0, block.column(months[t % months.length]), 0, n);
        if (t >= months.length - 1) {
            double[] total = block.column(sum);
            Arrays.fill(total, 0, n, 0);
            for (int k = 1; k <= months.length; k++) {
                ColumnLoops.add(total, block.column(months[(t + k) % months.length]), n);
            }
        }
    }
}
