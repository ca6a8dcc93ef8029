package org.entente.reporting.words;

import java.util.List;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.ConfidenceInterval;
import org.entente.simulation.results.Results;

/** The words for a simulation plan. */
public final class PlanWords {

    private PlanWords() {}

    /** The number of paths, and the sampling unless it is the default: {@code 16,384 paths, random sampling}. */
    public static String paths(SimulationPlan plan) {
        return Amounts.count(plan.paths()) + (plan.paths() == 1 ? " path" : " paths") + sampling(plan);
    }

    /** As {@link #paths(SimulationPlan)}, with how many are left out: {@code 16,384 paths, 12 left out}. */
    public static String paths(Results results) {
        long leftOut = results.leftOut().paths();
        return paths(results.plan()) + (leftOut == 0 ? "" : ", " + Amounts.count(leftOut) + " left out");
    }

    /** As {@link #paths(SimulationPlan)}, of each of several cases: {@code 8,192 paths each}. */
    public static String pathsEach(SimulationPlan plan) {
        return Amounts.count(plan.paths()) + (plan.paths() == 1 ? " path" : " paths") + " each" + sampling(plan);
    }

    /** The foot of a figure: paths, seed, scenarios and version. */
    public static String footer(SimulationPlan plan, List<String> scenarios, String version) {
        return paths(plan) + ", seed " + plan.seed() + " · " + (scenarios.size() == 1 ? "Scenario " : "Scenarios ")
                + String.join(", ", scenarios) + " · Entente " + version;
    }

    /** A paragraph with the number of paths that halves the standard errors, and with what an interval of 95 % is. */
    public static String halving(SimulationPlan plan) {
        return halving(plan, Screen.ofProcess());
    }

    /** As {@link #halving(SimulationPlan)}, for {@code screen}. */
    public static String halving(SimulationPlan plan, Screen screen) {
        String bound = plan.sampling() == Sampling.RANDOM ? "" : "at most ";
        return "\n"
                + screen.paragraph("Halving these errors takes " + bound + Amounts.count(4 * plan.paths()) + " paths."
                        + intervals(plan) + evenness(plan));
    }

    /**
     * What an interval of 95 % is, where errors come from replicates: a sentence that follows another one. Empty where
     * paths are independent and it is the usual ± 1.96 errors.
     */
    public static String intervals(SimulationPlan plan) {
        if (plan.sampling() == Sampling.RANDOM) {
            return "";
        }
        int replicates = plan.filledReplicates();
        return replicates < 2
                ? " There is only one replicate, which tells no error."
                : " An interval of 95 % is ± " + Amounts.fixed(ConfidenceInterval.width(plan), 2)
                        + " errors: they come from " + replicates + " replicates, so by Student's t with "
                        + plan.degreesOfFreedom() + (replicates == 2 ? " degree" : " degrees") + " of freedom.";
    }

    /** The numbers of paths at which Sobol's points are most even, unless the plan has one; a further sentence. */
    private static String evenness(SimulationPlan plan) {
        long lower = plan.replicates() * Math.max(1, Long.highestOneBit(plan.paths() / plan.replicates()));
        return plan.sampling() != Sampling.SOBOL || lower == plan.paths()
                ? ""
                : " Sobol's points are most even at " + Amounts.count(lower) + " or " + Amounts.count(2 * lower)
                        + " paths, powers of two in each replicate.";
    }

    /** The sampling after a comma; empty for the default. */
    public static String sampling(SimulationPlan plan) {
        return plan.sampling() == Sampling.SOBOL ? "" : ", " + plan.sampling().label() + " sampling";
    }
}
