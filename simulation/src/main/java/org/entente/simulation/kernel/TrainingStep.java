package org.entente.simulation.kernel;

import org.entente.model.Scenario;

/** Training compute (MODEL 8): X(t) · effects · Δ. */
final class TrainingStep implements Step {

    private final int level;
    private final int effect;
    private final int flow;

    TrainingStep(Compilation compilation) {
        effect = EffectStep.compile(compilation, Scenario.TRAINING);
        level = compilation.columns().of(ProcessSteps.levelOf(Scenario.TRAINING));
        flow = compilation.columns().define(Scenario.TRAINING.text());
    }

    @Override
    public Wiring wiring() {
        return Wiring.of().reads(level, effect).writes(flow);
    }

    @Override
    public void advance(Block block, int t) {
        double[] x = block.column(level);
        double[] multiplier = block.column(effect);
        double[] training = block.column(flow);
        for (int i = 0; i < block.paths(); i++) {
            training[i] = x[i] * multiplier[i] * Loops.DELTA;
        }
    }
}
