package org.entente.simulation.kernel;

import org.entente.simulation.random.ColumnSampler;

/** The values of a quantity, drawn once per path (MODEL 2): its quantiles at uniforms. */
final class QuantileStep implements Step.OncePerPath {

    private final int uniform;
    private final int value;
    private final ColumnSampler sampler;

    /** The quantity that {@code sampler} samples, of the uniforms in one column, into another. */
    QuantileStep(int uniform, int value, ColumnSampler sampler) {
        this.uniform = uniform;
        this.value = value;
        this.sampler = sampler;
    }

    @Override
    public Wiring wiring() {
        return Wiring.of(sampler).reads(uniform).writes(value);
    }

    @Override
    public void begin(Block block) {
        sampler.fill(block.column(uniform), block.column(value), block.paths());
    }
}
