package org.entente.simulation.results;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.SimulationPlan;

/**
 * What a simulation found.
 *
 * @param plan how it was run
 * @param scenarios the results of each scenario, in the order given
 * @param comparisons of each other scenario with the baseline; none without a baseline
 * @param convergences for each scenario that has the measure whose precision was wanted; none without one
 */
public record Results(
        SimulationPlan plan,
        List<ScenarioResults> scenarios,
        List<Comparison> comparisons,
        List<Convergence> convergences) {

    public Results {
        scenarios = List.copyOf(scenarios);
        comparisons = List.copyOf(comparisons);
        convergences = List.copyOf(convergences);
    }

    /** What a simulation without a wanted precision found. */
    public Results(SimulationPlan plan, List<ScenarioResults> scenarios, List<Comparison> comparisons) {
        this(plan, scenarios, comparisons, List.of());
    }

    /** The results of the scenarios called {@code names}, with the comparisons between them. */
    public Results of(Collection<String> names) {
        return new Results(
                plan,
                scenarios.stream()
                        .filter(results -> names.contains(results.scenario().name()))
                        .toList(),
                comparisons.stream()
                        .filter(one -> names.contains(one.scenario()) && names.contains(one.baseline()))
                        .toList(),
                convergences.stream()
                        .filter(one -> names.contains(one.scenario()))
                        .toList());
    }

    /** The results of the scenario called {@code name}, if it was run. */
    public Optional<ScenarioResults> scenario(String name) {
        return scenarios.stream()
                .filter(results -> results.scenario().name().equals(name))
                .findFirst();
    }

    /**
     * How many times the paths of {@code comparison} independent runs of its scenarios would need for a mean difference as
     * exact as that of paired paths; NaN where nothing differs or where the measure is not one of both.
     */
    public double pairingGain(Comparison comparison, Metric metric, Period period) {
        double independent =
                variance(comparison.baseline(), metric, period) + variance(comparison.scenario(), metric, period);
        double error = comparison
                .difference(metric, period)
                .map(Difference::standardError)
                .orElse(Double.NaN);
        return error > 0 ? independent / (error * error) : Double.NaN;
    }

    private double variance(String scenario, Metric metric, Period period) {
        double error = scenario(scenario)
                .flatMap(results -> results.summary(metric, period))
                .map(Summary::standardError)
                .orElse(Double.NaN);
        return error * error;
    }

    /** The comparison of the scenario called {@code name} with the baseline, if there is one. */
    public Optional<Comparison> comparison(String name) {
        return comparisons.stream()
                .filter(comparison -> comparison.scenario().equals(name))
                .findFirst();
    }
}
