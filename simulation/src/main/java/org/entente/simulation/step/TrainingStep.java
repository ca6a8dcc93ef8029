package org.entente.simulation.step;

import org.entente.model.Scenario;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/** The step of training compute (MODEL 8): X(t) · effects · Δ. */
final class TrainingStep implements Step {

    private final int level;
    private final int effect;
    private final int flow;

    private TrainingStep(ProgramBuilder builder, int effect) {
        this.effect = effect;
        level = builder.layout().column(ColumnNames.level(Scenario.TRAINING));
        flow = builder.layout().define(Scenario.TRAINING.text());
    }

    /** Defines the column of the compute that training takes. */
    static void compile(ProgramBuilder builder) {
        int effect = EffectStep.compile(builder, Scenario.TRAINING);
        builder.add(new TrainingStep(builder, effect));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this).reads(level, effect).renews(flow);
    }

    @Override
    public void advance(Block block, int t) {
        double[] x = block.column(level);
        double[] multiplier = block.column(effect);
        double[] training = block.column(flow);
        for (int i = 0; i < block.paths(); i++) {
            training[i] = x[i] * multiplier[i] * ColumnLoops.DELTA;
        }
    }
}
