package org.entente.simulation.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.simulation.Conditions;
import org.entente.simulation.Metric;
import org.entente.simulation.Period;
import org.entente.simulation.SimulationPlan;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Inputs;
import org.entente.simulation.random.PickedDraws;
import org.entente.simulation.random.Streams;

/**
 * How much of a metric's variance each group of inputs is behind, in each period: Sobol's indices by pick-freeze. Every path
 * is simulated twice, A and B, and once more for each group, with the group's draws from B and all others from A. Groups
 * are independent of each other, so the indices hold whatever is correlated within them.
 *
 * <pre>{@code
 * SobolAnalysis analysis = SobolAnalysis.of(scenario, "gain.microsoft", plan);
 * for (SobolAnalysis.Indices of : analysis.groups()) {
 *     SobolIndex index = of.in(analysis.place(Period.NPV));
 *     System.out.printf("%s %.2f ± %.2f%n", of.group().name(), index.first(), index.firstError());
 * }
 * }</pre>
 *
 * @param metric the name of the metric
 * @param periods calendar years, then the others that it has
 * @param groups with their indices, in the order of {@link InputGroup#of}
 * @param nothing the indices of a group that draws nothing, which are 0 exactly
 * @param everything the indices of all inputs together, which are 1 but for chance
 * @param plan how it was simulated
 */
public record SobolAnalysis(
        String metric,
        List<Period> periods,
        List<Indices> groups,
        Indices nothing,
        Indices everything,
        SimulationPlan plan) {

    private static final Address DUMMY = Address.of("nothing");

    public SobolAnalysis {
        periods = List.copyOf(periods);
        groups = List.copyOf(groups);
    }

    /**
     * The indices of one group.
     *
     * @param group the inputs
     * @param indices one for each period
     */
    public record Indices(InputGroup group, List<SobolIndex> indices) {

        public Indices {
            indices = List.copyOf(indices);
        }

        /** The index in the period at {@code place}. */
        public SobolIndex in(int place) {
            return indices.get(place);
        }
    }

    /**
     * The indices of the metric called {@code metric} in {@code scenario}.
     *
     * @throws IllegalArgumentException if the scenario has no such metric
     */
    public static SobolAnalysis of(Scenario scenario, String metric, SimulationPlan plan) {
        Experiment experiment = Experiment.of(plan, List.of(scenario));
        List<Measure> measures = measures(scenario, metric, experiment);
        return of(scenario, measures, experiment, experiment.sample(scenario, Conditions.NONE, measures));
    }

    /** The measures of a metric in all its periods. */
    static List<Measure> measures(Scenario scenario, String metric, Experiment experiment) {
        List<Period> periods = new ArrayList<>();
        scenario.horizon().years().forEach(year -> periods.add(Period.ofYear(year)));
        periods.addAll(
                experiment.kind(scenario, metric) == Metric.Kind.FLOW
                        ? List.of(Period.TOTAL, Period.NPV)
                        : List.of(Period.END));
        return periods.stream().map(period -> Measure.of(metric, period)).toList();
    }

    /** @param a what the measures are on the paths of the experiment */
    static SobolAnalysis of(Scenario scenario, List<Measure> measures, Experiment experiment, List<Sample> a) {
        SimulationPlan plan = experiment.plan();
        Draws others = plan.otherDraws(Inputs.of(List.of(scenario)));
        List<Sample> b = experiment.with(others).sample(scenario, Conditions.NONE, measures);
        List<SobolIndices> estimators = IntStream.range(0, measures.size())
                .mapToObj(k -> new SobolIndices(a.get(k).raw(), b.get(k).raw(), plan.replicates()))
                .toList();
        List<InputGroup> groups = InputGroup.of(scenario);
        List<Indices> indices = new ArrayList<>();
        groups.forEach(group -> indices.add(
                indices(group, estimators, picked(scenario, measures, experiment, others, group.streams()))));
        Indices nothing = indices(
                new InputGroup("nothing", InputKind.DRIVER, List.of()),
                estimators,
                picked(scenario, measures, experiment, others, Set.of(Streams.of(DUMMY))));
        Indices everything = indices(
                new InputGroup(
                        "everything",
                        InputKind.MIXED,
                        groups.stream()
                                .flatMap(group -> group.addresses().stream())
                                .toList()),
                estimators,
                b);
        return new SobolAnalysis(
                measures.get(0).metric(),
                measures.stream().map(measure -> measure.period().orElseThrow()).toList(),
                indices,
                nothing,
                everything,
                plan);
    }

    private static List<Sample> picked(
            Scenario scenario, List<Measure> measures, Experiment experiment, Draws others, Set<Integer> streams) {
        Draws picked = new PickedDraws(experiment.draws(), others, streams);
        return experiment.with(picked).sample(scenario, Conditions.NONE, measures);
    }

    private static Indices indices(InputGroup group, List<SobolIndices> estimators, List<Sample> c) {
        return new Indices(
                group,
                IntStream.range(0, estimators.size())
                        .mapToObj(k -> estimators.get(k).of(c.get(k).raw()))
                        .toList());
    }

    /**
     * The place of a period among {@link #periods}.
     *
     * @throws IllegalArgumentException if it is not one of them
     */
    public int place(Period period) {
        if (!periods.contains(period)) {
            throw new IllegalArgumentException(
                    "a period of the indices must be one of " + periods + ", but was " + period);
        }
        return periods.indexOf(period);
    }
}
