package org.entente.simulation.results;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entente.model.Remark;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.SimulationPlan;

/**
 * The results of a simulation.
 *
 * @param plan the plan that was run
 * @param scenarios the results of each scenario, in the order given
 * @param comparisons the comparison of each other scenario with the baseline; none without a baseline
 * @param convergences the convergence in each scenario that has the measure of a wanted precision; none without one
 * @param decisions the decisions of each scenario that are taken where they are worthwhile
 * @param leftOut the paths of the plan that the results leave out
 */
public record Results(
        SimulationPlan plan,
        List<ScenarioResults> scenarios,
        List<Comparison> comparisons,
        List<Convergence> convergences,
        List<WorthwhileDecision> decisions,
        LeftOut leftOut) {

    public Results {
        scenarios = List.copyOf(scenarios);
        comparisons = List.copyOf(comparisons);
        convergences = List.copyOf(convergences);
        decisions = List.copyOf(decisions);
    }

    /** The results of a simulation that leaves out no path. */
    public Results(
            SimulationPlan plan,
            List<ScenarioResults> scenarios,
            List<Comparison> comparisons,
            List<Convergence> convergences,
            List<WorthwhileDecision> decisions) {
        this(plan, scenarios, comparisons, convergences, decisions, LeftOut.NOTHING);
    }

    /** The results of a simulation without a wanted precision. */
    public Results(SimulationPlan plan, List<ScenarioResults> scenarios, List<Comparison> comparisons) {
        this(plan, scenarios, comparisons, List.of(), List.of());
    }

    /** The same results of scenarios with {@code taken} decisions. */
    public Results withDecisions(List<WorthwhileDecision> taken) {
        return new Results(plan, scenarios, comparisons, convergences, taken, leftOut);
    }

    /** The same results, which leave out some paths. */
    public Results without(LeftOut paths) {
        return new Results(plan, scenarios, comparisons, convergences, decisions, paths);
    }

    /** The same results with {@code more} remarks on each scenario. */
    public Results withRemarks(List<Remark> more) {
        return new Results(
                plan,
                scenarios.stream().map(results -> results.withRemarks(more)).toList(),
                comparisons,
                convergences,
                decisions,
                leftOut);
    }

    /** The results of the scenarios called {@code names}, with the comparisons between them. */
    public Results withScenarios(Collection<String> names) {
        return new Results(
                plan,
                scenarios.stream()
                        .filter(results -> names.contains(results.scenario().name()))
                        .toList(),
                comparisons.stream()
                        .filter(comparison ->
                                names.contains(comparison.scenario()) && names.contains(comparison.baseline()))
                        .toList(),
                convergences.stream()
                        .filter(convergence -> names.contains(convergence.scenario()))
                        .toList(),
                decisions.stream()
                        .filter(decision -> names.contains(decision.scenario()))
                        .toList(),
                leftOut);
    }

    /** The results of the scenario called {@code name}, if it was run. */
    public Optional<ScenarioResults> scenario(String name) {
        return scenarios.stream()
                .filter(results -> results.scenario().name().equals(name))
                .findFirst();
    }

    /**
     * The gain of pairing: how many times the paths of {@code comparison} two independent runs would need for an
     * equally exact mean difference. NaN where nothing differs, or where a scenario does not report the outcome.
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
