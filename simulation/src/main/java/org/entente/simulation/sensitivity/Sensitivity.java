package org.entente.simulation.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.quantity.Constant;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Observations;
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.SimulationPlan;

/**
 * What decides a measure of a scenario, seen in three ways.
 *
 * <pre>{@code
 * Objective gain = Objective.of(Measure.parse("npv of gain.microsoft"), Statistic.MEAN);
 * Sensitivity sensitivity = Sensitivity.run(scenario, gain, plan);
 * sensitivity.tornado().effective(InputKind.TERM).forEach(System.out::println);
 * }</pre>
 *
 * @param scenario that is simulated
 * @param measure that is decided, with its period
 * @param kind of the measure's metric
 * @param tornado the statistic with one quantity after the other at the ends of its range, on a quarter of the paths
 * @param indices which inputs are behind how much of the variance, in every period of the measure's metric
 * @param ranked the inputs by how closely the measure goes with them
 */
public record Sensitivity(
        Scenario scenario,
        Measure measure,
        Metric.Kind kind,
        Tornado tornado,
        SobolAnalysis indices,
        RankedInputs ranked) {

    /** Differences on the same paths need fewer of these than shares of a variance. */
    private static final int FEWER_FOR_TORNADO = 4;

    private static final long MIN_FOR_TORNADO = 2048;

    /**
     * Simulates the sensitivity of an objective's measure, and in the tornado of its statistic; a target plays no part.
     *
     * @param plan of which the tornado takes a quarter of the paths, but at least 2048 if there are as many
     * @throws IllegalArgumentException if the scenario has no such measure
     */
    public static Sensitivity run(Scenario scenario, Objective objective, SimulationPlan plan) {
        Experiment experiment = Experiment.of(plan, List.of(scenario));
        Measure asked = objective.measure();
        Metric.Kind kind = experiment.kind(scenario, asked.metric());
        Measure measure = Measure.of(asked.metric(), asked.periodOf(kind));
        List<Measure> periods = SobolAnalysis.measures(scenario, measure.metric(), experiment);
        List<Measure> all = new ArrayList<>(List.of(measure));
        all.addAll(periods);
        Observations ordinary = experiment.observe(scenario, all);
        List<Sample> ofPeriods = ordinary.measures().subList(1, all.size());
        return new Sensitivity(
                scenario,
                measure,
                kind,
                Tornado.run(
                        scenario, Objective.of(measure, objective.statistic()), experiment.with(pathsOfTornado(plan))),
                SobolAnalysis.run(scenario, periods, experiment, ofPeriods),
                RankedInputs.of(measure, ordinary, plan));
    }

    private static long pathsOfTornado(SimulationPlan plan) {
        return Math.min(plan.paths(), Math.max(plan.paths() / FEWER_FOR_TORNADO, MIN_FOR_TORNADO));
    }

    /** The period of the measure among those of the indices: of a date, whether it has come by the end. */
    public Period period() {
        return measure.period().filter(indices.periods()::contains).orElse(Period.END);
    }

    /** The inputs that are correlated with each other. */
    public List<InputGroup> correlated() {
        return indices.groups().stream()
                .map(GroupIndices::group)
                .filter(InputGroup::isCorrelated)
                .toList();
    }

    /** The numbers of terms that are fixed in the scenario, so that nothing here varies them. */
    public List<Address> fixedTerms() {
        return scenario.quantities().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Constant)
                .map(Map.Entry::getKey)
                .filter(address -> InputKind.of(scenario, address) == InputKind.TERM)
                .toList();
    }
}
