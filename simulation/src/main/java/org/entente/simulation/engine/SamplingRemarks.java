package org.entente.simulation.engine;

import java.util.List;
import org.entente.model.Remark;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.RandomInputs;
import org.entente.simulation.random.SobolDraws;

/** The remarks on a sampling plan that cannot spread all inputs of a run evenly. */
public final class SamplingRemarks {

    private SamplingRemarks() {}

    /** The remark on inputs that Sobol's sequence has no dimension for, if there are any. */
    public static List<Remark> of(SimulationPlan plan, RandomInputs inputs) {
        int random = plan.sampling() == Sampling.SOBOL ? SobolDraws.dimensionsPastTable(inputs) : 0;
        return random == 0
                ? List.of()
                : List.of(new Remark(
                        "sobol sampling",
                        "has 1000 dimensions, which is fewer than these inputs have: the " + random
                                + " that matter least are random"));
    }
}
