package org.entente.simulation.step;

import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.random.ColumnSampler;

/** The step of the values of a quantity, drawn once per path (MODEL 2): its quantiles at uniforms. */
final class QuantileStep implements Step.OncePerPath {

    private final int uniform;
    private final int value;
    private final ColumnSampler sampler;

    private QuantileStep(int uniform, int value, ColumnSampler sampler) {
        this.uniform = uniform;
        this.value = value;
        this.sampler = sampler;
    }

    /** Fills the column {@code value} with the quantiles of {@code sampler} at the column {@code uniform}. */
    static void compile(ProgramBuilder builder, int uniform, int value, ColumnSampler sampler) {
        builder.add(new QuantileStep(uniform, value, sampler));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, sampler).reads(uniform).writes(value);
    }

    @Override
    public void begin(Block block) {
        sampler.fill(block.column(uniform), block.column(value), block.paths());
    }
}
