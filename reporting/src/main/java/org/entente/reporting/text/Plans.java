package org.entente.reporting.text;

import org.entente.simulation.Sampling;
import org.entente.simulation.SimulationPlan;

/** How a simulation was run, in words. */
public final class Plans {

    private Plans() {}

    /** The number of paths, and the sampling plan unless it is the usual one: {@code 16,384 paths, sobol sampling}. */
    public static String paths(SimulationPlan plan) {
        return Amounts.count(plan.paths()) + (plan.paths() == 1 ? " path" : " paths") + sampling(plan);
    }

    /** The sampling plan behind a comma, nothing if it is the usual one. */
    static String sampling(SimulationPlan plan) {
        return plan.sampling() == Sampling.RANDOM ? "" : ", " + plan.sampling().label() + " sampling";
    }
}
