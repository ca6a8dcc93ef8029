package org.entente.benchmarks;

import org.entente.model.Scenario;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.step.Compiler;

/** A loop over the paths of a scenario, a block at a time: months and outcomes, without statistics. */
final class BlockLoop {

    private final OutcomeBlock outcomes;
    private long firstPath;

    BlockLoop(Scenario scenario) {
        this.outcomes = new OutcomeBlock(Compiler.compile(scenario, new RandomDraws(1)));
    }

    /** Runs the next block and returns the outcome that is listed first. */
    double[] next() {
        outcomes.run(firstPath, Block.PATHS);
        firstPath += Block.PATHS;
        return outcomes.column(0);
    }

    /** The outcome that is listed first. */
    Outcome first() {
        return outcomes.outcomes(0).keySet().iterator().next();
    }
}
