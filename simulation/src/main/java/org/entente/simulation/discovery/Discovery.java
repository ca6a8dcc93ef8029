package org.entente.simulation.discovery;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Experiment.Variant;
import org.entente.simulation.experiment.Observations;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.step.Compiler;

/**
 * The combinations of inputs that lead to an outcome, as rules: limits on few inputs, within which the outcome happens
 * often. Rules are found on the training half of the paths, by PRIM, and tested on the test half.
 *
 * <pre>{@code
 * Criterion never = Criterion.parse("cap.microsoft-share never");
 * Discovery discovery = Discovery.run(scenario, never, SimulationPlan.withDefaults().withPaths(20_000));
 * Rule rule = discovery.rules().get(0);
 * Estimate density = rule.box().density();
 * rule.restrictions().forEach(tested -> System.out.println(tested.restriction()));
 * }</pre>
 *
 * @param scenario the scenario
 * @param criterion the condition that makes a path interesting, with the period of its measure
 * @param options the kind of rules that were sought
 * @param threshold the number with which the measure is compared; a percentile is that of the training half, with its
 *     error
 * @param share the part of the paths that is interesting
 * @param covered the part of the interesting paths that lies in the box of any rule
 * @param rules the rules; each is about the paths that earlier rules leave. If the test half confirms no rule, there is
 *     a single one without limits. There is none if the outcome happens, or does not happen, on fewer than {@link
 *     #MIN_PATHS_OF_EACH_KIND} paths of a half: then nothing is sought
 */
public record Discovery(
        Scenario scenario,
        Criterion criterion,
        DiscoveryOptions options,
        Estimate threshold,
        Estimate share,
        Estimate covered,
        List<Rule> rules) {

    /** The least number of paths of a half on which the outcome happens, and on which it does not. */
    public static final int MIN_PATHS_OF_EACH_KIND = BoxSearch.MIN_PATHS_OF_EACH_KIND;

    public Discovery {
        rules = List.copyOf(rules);
    }

    /**
     * Finds the best rule of at most four inputs.
     *
     * @throws IllegalArgumentException if the scenario has no such measure, or if paths are neither independent nor in
     *     four replicates
     */
    public static Discovery run(Scenario scenario, Criterion criterion, SimulationPlan plan) {
        return run(scenario, criterion, DiscoveryOptions.withDefaults(), plan);
    }

    /**
     * Finds the rules that {@code options} ask for.
     *
     * @throws IllegalArgumentException as {@link #run(Scenario, Criterion, SimulationPlan)}, or if a box is
     *     asked for that the trajectory does not have
     */
    public static Discovery run(Scenario scenario, Criterion criterion, DiscoveryOptions options, SimulationPlan plan) {
        return run(Variant.of(scenario), criterion, options, plan);
    }

    /**
     * Finds the rules that {@code options} ask for, about a criterion that may be of a difference between scenarios.
     *
     * @param variant the scenario, with what a difference is less
     * @throws IllegalArgumentException as {@link #run(Scenario, Criterion, DiscoveryOptions, SimulationPlan)}
     */
    public static Discovery run(Variant variant, Criterion criterion, DiscoveryOptions options, SimulationPlan plan) {
        return run(variant, criterion, options, plan, Progress.NONE);
    }

    /**
     * As {@link #run(Variant, Criterion, DiscoveryOptions, SimulationPlan)}.
     *
     * @param progress is told of the paths that are simulated, after which rules are sought
     * @throws CancellationException if the calling thread is interrupted meanwhile
     */
    public static Discovery run(
            Variant variant, Criterion criterion, DiscoveryOptions options, SimulationPlan plan, Progress progress) {
        Experiment experiment = Experiment.of(plan, variant.scenarios())
                .telling(progress, variant.scenarios().size() * plan.paths());
        Program program =
                Compiler.compile(variant.scenario(), variant.conditions(), experiment.draws(), new Samplers());
        Criterion complete = criterion.withPeriod(program);
        Observations observations = experiment.observe(variant, List.of(complete.measure()));
        return new BoxSearch(observations, complete, options, plan).discover();
    }

    /** Whether a rule was found and confirmed. */
    public boolean hasRule() {
        return !rules.isEmpty() && !rules.get(0).restrictions().isEmpty();
    }
}
