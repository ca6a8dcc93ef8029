package org.entente.reporting.words;

import java.util.List;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;

/** The words for a simulation plan. */
public final class PlanWords {

    private PlanWords() {}

    /** The number of paths, and the sampling unless it is the default: {@code 16,384 paths, sobol sampling}. */
    public static String paths(SimulationPlan plan) {
        return Amounts.count(plan.paths()) + (plan.paths() == 1 ? " path" : " paths") + sampling(plan);
    }

    /** The foot of a figure: paths, seed, scenarios and version. */
    public static String footer(SimulationPlan plan, List<String> scenarios, String version) {
        return paths(plan) + ", seed " + plan.seed() + " · " + (scenarios.size() == 1 ? "Scenario " : "Scenarios ")
                + String.join(", ", scenarios) + " · Entente " + version;
    }

    /** A line with the number of paths that halves the standard errors. */
    public static String halving(SimulationPlan plan) {
        String bound = plan.sampling() == Sampling.RANDOM ? "" : "at most ";
        return "\nHalving these errors takes " + bound + Amounts.count(4 * plan.paths()) + " paths.\n";
    }

    /** The sampling after a comma; empty for the default. */
    public static String sampling(SimulationPlan plan) {
        return plan.sampling() == Sampling.RANDOM ? "" : ", " + plan.sampling().label() + " sampling";
    }
}
