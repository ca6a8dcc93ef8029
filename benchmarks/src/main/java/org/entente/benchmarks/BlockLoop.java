package org.entente.benchmarks;

import org.entente.model.Scenario;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Compiler;
import org.entente.simulation.kernel.Outcomes;
import org.entente.simulation.random.RandomDraws;

/** The paths of a scenario, a block at a time: its months and what is reported of them, without statistics. */
final class BlockLoop {

    private final Outcomes outcomes;
    private long firstPath;

    BlockLoop(Scenario scenario) {
        this.outcomes = new Outcomes(Compiler.compile(scenario, new RandomDraws(1)));
    }

    /** Runs the next block and returns the outcome that is listed first. */
    double[] next() {
        outcomes.run(firstPath, Block.PATHS);
        firstPath += Block.PATHS;
        return outcomes.column(0);
    }

    /** What the first outcome is. */
    Outcomes.Outcome first() {
        return outcomes.outcomes(0).keySet().iterator().next();
    }
}
