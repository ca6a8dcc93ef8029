package org.entente.reporting.batch;

import java.util.List;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Shard;
import org.entente.model.sweep.Sweep;
import org.entente.simulation.plan.SimulationPlan;

/**
 * A batch with all that determines its results. Equal batches have the same files, byte for byte.
 *
 * @param version the version of Entente, such as {@code 0.1.0}
 * @param sweep the cases
 * @param plan the plan of each case; it is reduced to one thread, which changes no result, and no kept paths
 * @param shard the part of the cases that is run
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
