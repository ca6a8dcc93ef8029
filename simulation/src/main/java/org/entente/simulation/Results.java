package org.entente.simulation;

import java.util.List;
import java.util.Optional;

/**
 * What a simulation found.
 *
 * @param plan how it was run
 * @param scenarios the results of each scenario, in the order given
 * @param comparisons of each other scenario with the baseline; none without a baseline
 */
public record Results(SimulationPlan plan, List<ScenarioResults> scenarios, List<Comparison> comparisons) {

    public Results {
        scenarios = List.copyOf(scenarios);
        comparisons = List.copyOf(comparisons);
    }

    /** The results of the scenario called {@code name}, if it was run. */
    public Optional<ScenarioResults> scenario(String name) {
        return scenarios.stream()
                .filter(results -> results.scenario().name().equals(name))
                .findFirst();
    }

    /** The comparison of the scenario called {@code name} with the baseline, if there is one. */
    public Optional<Comparison> comparison(String name) {
        return comparisons.stream()
                .filter(comparison -> comparison.scenario().equals(name))
                .findFirst();
    }
}
