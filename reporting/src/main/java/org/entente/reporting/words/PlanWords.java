package org.entente.reporting.words;

import java.util.List;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;

/** How a simulation was run, in words. */
public final class PlanWords {

    private PlanWords() {}

    /** The number of paths, and the sampling plan unless it is the usual one: {@code 16,384 paths, sobol sampling}. */
    public static String paths(SimulationPlan plan) {
        return Amounts.count(plan.paths()) + (plan.paths() == 1 ? " path" : " paths") + sampling(plan);
    }

    /** A line about the origin of numbers: paths, seed, scenarios and version. */
    public static String footer(SimulationPlan plan, List<String> scenarios, String version) {
        return paths(plan) + ", seed " + plan.seed() + " · " + (scenarios.size() == 1 ? "Scenario " : "Scenarios ")
                + String.join(", ", scenarios) + " · Entente " + version;
    }

    /** How many paths it takes to halve the errors, as a line. */
    public static String halving(SimulationPlan plan) {
        String most = plan.sampling() == Sampling.RANDOM ? "" : "at most ";
        return "\nHalving these errors takes " + most + Amounts.count(4 * plan.paths()) + " paths.\n";
    }

    /** The sampling plan behind a comma, nothing if it is the usual one. */
    public static String sampling(SimulationPlan plan) {
        return plan.sampling() == Sampling.RANDOM ? "" : ", " + plan.sampling().label() + " sampling";
    }
}
