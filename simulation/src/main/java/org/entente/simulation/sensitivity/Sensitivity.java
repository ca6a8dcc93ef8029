package org.entente.simulation.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.quantity.Constant;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Experiment.Variant;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Observations;
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;

/**
 * The sensitivity of a measure to the inputs of a scenario, by three methods.
 *
 * <pre>{@code
 * Objective gain = Objective.of(Measure.parse("npv of gain.microsoft"), Statistic.MEAN);
 * Sensitivity sensitivity = Sensitivity.run(scenario, gain, plan);
 * sensitivity.tornado().effective(InputKind.TERM).forEach(System.out::println);
 * }</pre>
 *
 * @param scenario the scenario
 * @param measure the measure, with its period
 * @param kind the kind of the measure's metric
 * @param tornado the change of the statistic with each quantity at its 10th and 90th percentile, on a quarter of the
 *     paths
 * @param indices the Sobol' indices of each group of inputs, in every period of the measure's metric
 * @param ranked the inputs by their rank correlation with the measure
 */
public record Sensitivity(
        Scenario scenario,
        Measure measure,
        Metric.Kind kind,
        Tornado tornado,
        SobolAnalysis indices,
        RankedInputs ranked) {

    /** The divisor of the paths for the tornado: paired differences need fewer paths than shares of a variance. */
    private static final int TORNADO_PATHS_DIVISOR = 4;

    private static final long MIN_TORNADO_PATHS = 2048;

    /**
     * Simulates the sensitivity of an objective's measure; the tornado is that of its statistic. A target plays no
     * part. An input of a difference moves in both scenarios, where both have it.
     *
     * @param plan the plan; the tornado takes a quarter of its paths, but at least 2048 if there are as many
     * @throws IllegalArgumentException if the scenario has no such measure
     */
    public static Sensitivity run(Scenario scenario, Objective objective, SimulationPlan plan) {
        return run(scenario, objective, plan, Progress.NONE);
    }

    /**
     * As {@link #run(Scenario, Objective, SimulationPlan)}.
     *
     * @param progress is told of the paths that are simulated
     */
    public static Sensitivity run(Scenario scenario, Objective objective, SimulationPlan plan, Progress progress) {
        Variant variant = Variant.of(scenario, objective.lessScenario());
        Experiment experiment = Experiment.of(plan, variant.scenarios()).telling(progress, paths(variant, plan));
        Measure asked = objective.measure();
        Metric.Kind kind = experiment.kind(scenario, asked.metric());
        Measure measure = asked.in(asked.periodOf(kind));
        List<Measure> periods = SobolAnalysis.measures(scenario, measure, experiment);
        List<Measure> measures = new ArrayList<>(List.of(measure));
        measures.addAll(periods);
        Observations observations = experiment.observe(variant, measures);
        List<Sample> periodSamples = observations.measures().subList(1, measures.size());
        return new Sensitivity(
                scenario,
                measure,
                kind,
                Tornado.run(variant, objective.withMeasure(measure), experiment.withPaths(tornadoPaths(plan))),
                SobolAnalysis.run(variant, periods, experiment, periodSamples),
                RankedInputs.rank(measure, observations, plan));
    }

    /** The paths of all simulations, over all scenarios. */
    private static long paths(Variant variant, SimulationPlan plan) {
        long observed = SobolAnalysis.simulations(variant.scenario()) * plan.paths();
        long held = Tornado.simulations(variant.scenario()) * tornadoPaths(plan);
        return variant.scenarios().size() * (observed + held);
    }

    private static long tornadoPaths(SimulationPlan plan) {
        return Math.min(plan.paths(), Math.max(plan.paths() / TORNADO_PATHS_DIVISOR, MIN_TORNADO_PATHS));
    }

    /** The period of the indices that is the measure's; for a date, the end of the horizon. */
    public Period period() {
        return measure.period().filter(indices.periods()::contains).orElse(Period.END);
    }

    /** The groups of correlated inputs. */
    public List<InputGroup> correlated() {
        return indices.groups().stream()
                .map(GroupIndices::group)
                .filter(InputGroup::isCorrelated)
                .toList();
    }

    /** The quantities of terms that are fixed in the scenario, which nothing here varies. */
    public List<Address> fixedTerms() {
        return scenario.quantities().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Constant)
                .map(Map.Entry::getKey)
                .filter(address -> InputKind.of(scenario, address) == InputKind.TERM)
                .toList();
    }
}
