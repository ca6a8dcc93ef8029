package org.entente.simulation.step;

import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/** The step of what some shares leave of a base: the base less what they accrue, not below 0 (MODEL 7). */
final class ResidualStep implements Step {

    private final int base;
    private final int[] accrued;
    private final int residual;

    private ResidualStep(ProgramBuilder builder, int base, int[] accrued) {
        this.base = base;
        this.accrued = accrued;
        this.residual = builder.layout().temporary();
    }

    /** The column of what the accruals in the columns {@code accrued} leave of the column {@code base}. */
    static int compile(ProgramBuilder builder, int base, int[] accrued) {
        ResidualStep step = new ResidualStep(builder, base, accrued);
        builder.add(step);
        return step.residual;
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, accrued.length).reads(base).reads(accrued).renews(residual);
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        double[] left = block.column(residual);
        System.arraycopy(block.column(base), 0, left, 0, n);
        for (int column : accrued) {
            ColumnLoops.subtract(left, block.column(column), n);
        }
        for (int i = 0; i < n; i++) {
            left[i] = Math.max(0, left[i]);
        }
    }
}
