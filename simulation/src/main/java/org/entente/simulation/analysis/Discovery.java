package org.entente.simulation.analysis;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.simulation.SimulationPlan;

/**
 * Which combinations of inputs lead to an outcome: boxes that are found on one half of the paths, by {@link Prim}, and
 * tested on the other half.
 *
 * <pre>{@code
 * Discovery discovery = Discovery.of(scenario, Criterion.parse("cap.microsoft-share never"), plan);
 * for (Bound bound : discovery.rules().get(0).bounds()) {
 *     System.out.println(bound.restriction());
 * }
 * }</pre>
 *
 * @param scenario in which it is
 * @param criterion what makes a path interesting
 * @param threshold what a measure is compared with; if that is a percentile, the one on the paths on which boxes are found,
 *     with its error
 * @param share which fraction of the paths is interesting
 * @param covered which fraction of the interesting paths lies in the box of any of the rules
 * @param rules at least one; each is about the paths that those before it leave
 */
public record Discovery(
        Scenario scenario,
        Criterion criterion,
        Estimated threshold,
        Estimated share,
        Estimated covered,
        List<Rule> rules) {

    /** Who reads a rule can hold no more in mind. */
    public static final int MOST_INPUTS = 4;

    public Discovery {
        rules = List.copyOf(rules);
    }

    /**
     * The rule with the best box.
     *
     * @throws IllegalArgumentException if the scenario has no such measure, if too few paths are interesting or too few
     *     are not, or if paths are neither independent nor in four replicates
     */
    public static Discovery of(Scenario scenario, Criterion criterion, SimulationPlan plan) {
        return of(scenario, criterion, MOST_INPUTS, 1, List.of(), plan);
    }

    /**
     * Several rules, each about what those before it leave; fewer where they leave too little.
     *
     * @param rules how many, at least 1
     * @param numbers of their boxes on their trajectories; the best one of a rule for which none is given
     * @throws IllegalArgumentException as {@link #of(Scenario, Criterion, SimulationPlan)}, or if there is no such box
     */
    public static Discovery of(
            Scenario scenario,
            Criterion criterion,
            int mostInputs,
            int rules,
            List<Integer> numbers,
            SimulationPlan plan) {
        Observations seen = Experiment.of(plan, List.of(scenario)).observe(scenario, List.of(criterion.measure()));
        return new BoxSearch(scenario, criterion, seen, mostInputs, plan).discover(rules, numbers);
    }
}
