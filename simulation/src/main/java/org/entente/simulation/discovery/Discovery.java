package org.entente.simulation.discovery;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Observations;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.step.Compiler;

/**
 * Which combinations of inputs lead to an outcome: limits on few inputs, within which it happens often. They are found
 * on the training half of the paths, by {@link Prim}, and tested on the test half.
 *
 * <pre>{@code
 * Criterion never = Criterion.parse("cap.microsoft-share never");
 * Discovery discovery = Discovery.run(scenario, never, SimulationPlan.withDefaults().withPaths(20_000));
 * Rule rule = discovery.rules().get(0);
 * Estimate density = rule.box().density();
 * rule.bounds().forEach(bound -> System.out.println(bound.restriction()));
 * }</pre>
 *
 * @param scenario in which it is
 * @param criterion what makes a path interesting, with the period of its measure
 * @param options which rules were wanted
 * @param threshold what a measure is compared with; if that is a percentile, the one on the paths on which boxes are
 *     found, with its error
 * @param share which fraction of the paths is interesting
 * @param covered which fraction of the interesting paths lies in the box of any of the rules
 * @param rules at least one; each is about the paths that those before it leave. The first has no limits, and is the
 *     last, where the test half confirms none
 */
public record Discovery(
        Scenario scenario,
        Criterion criterion,
        DiscoveryOptions options,
        Estimate threshold,
        Estimate share,
        Estimate covered,
        List<Rule> rules) {

    public Discovery {
        rules = List.copyOf(rules);
    }

    /**
     * Finds the best rule of at most four inputs.
     *
     * @throws IllegalArgumentException if the scenario has no such measure, if it happens, or does not happen, on fewer
     *     than 20 paths of a half, or if paths are neither independent nor in four replicates
     */
    public static Discovery run(Scenario scenario, Criterion criterion, SimulationPlan plan) {
        return run(scenario, criterion, DiscoveryOptions.withDefaults(), plan);
    }

    /**
     * Finds rules as {@code options} want them.
     *
     * @throws IllegalArgumentException as {@link #run(Scenario, Criterion, SimulationPlan)}, or if there is no such box
     */
    public static Discovery run(Scenario scenario, Criterion criterion, DiscoveryOptions options, SimulationPlan plan) {
        Experiment experiment = Experiment.of(plan, List.of(scenario));
        Program program = Compiler.compile(scenario, Conditions.NONE, experiment.draws(), new Samplers());
        Criterion whole = criterion.in(program);
        Observations seen = experiment.observe(scenario, List.of(whole.measure()));
        return new BoxSearch(seen, whole, options, plan).discover();
    }
}
