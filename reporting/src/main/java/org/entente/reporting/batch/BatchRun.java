package org.entente.reporting.batch;

import java.util.List;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Shard;
import org.entente.model.sweep.Sweep;
import org.entente.simulation.plan.SimulationPlan;

/**
 * A batch to report: all that fixes what is found. Two that are equal have the same files, byte for byte.
 *
 * @param version of Entente, such as {@code 0.1.0}
 * @param sweep the cases
 * @param plan how each is simulated; threads, which change nothing, are made 1, and no paths are kept
 * @param shard which of the cases are run
 */
public record BatchRun(String version, Sweep sweep, SimulationPlan plan, Shard shard) {

    public BatchRun {
        plan = plan.withThreads(1).withKeptPaths(0);
    }

    /** The cases that are run, in their order. */
    public List<Case> cases() {
        return shard.among(sweep.cases());
    }

    /** This batch with the part {@code shard} of the cases. */
    public BatchRun withShard(Shard shard) {
        return new BatchRun(version, sweep, plan, shard);
    }
}
