package org.entente.simulation.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Experiment.Variant;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Streams;

/**
 * The Sobol' indices of each group of inputs for a metric in each period, by pick-freeze: the shares of the variance
 * that the group explains. Every path is simulated twice, with draws A and B, and once more for each group, with the
 * group's draws from B and all others from A. Groups are independent of each other, so the indices hold whatever is
 * correlated within them.
 *
 * <pre>{@code
 * SobolAnalysis analysis = SobolAnalysis.run(scenario, "gain.microsoft", plan);
 * for (GroupIndices indices : analysis.groups()) {
 *     SobolIndex index = indices.in(analysis.place(Period.NPV));
 *     System.out.printf("%s %.2f ± %.2f%n", indices.group().name(), index.first(), index.firstError());
 * }
 * }</pre>
 *
 * @param metric the name of the metric, with what it is less
 * @param periods the calendar years, then the other periods of the metric
 * @param groups the indices of each group: quantities, then events, then processes
 * @param sides the indices of all terms together, and of all drivers together, where there are any
 * @param additive in each period the sum of the groups' first indices; the rest of 1 is due to interactions of groups
 * @param nothing the indices of a group that draws nothing, exactly 0
 * @param everything the indices of all inputs together, 1 within their error
 * @param plan the plan of the simulation
 */
public record SobolAnalysis(
        String metric,
        List<Period> periods,
        List<GroupIndices> groups,
        List<GroupIndices> sides,
        List<Estimate> additive,
        GroupIndices nothing,
        GroupIndices everything,
        SimulationPlan plan) {

    private static final Address DUMMY = Address.of("nothing");

    public SobolAnalysis {
        periods = List.copyOf(periods);
        groups = List.copyOf(groups);
        sides = List.copyOf(sides);
        additive = List.copyOf(additive);
    }

    /**
     * Simulates the indices of the metric called {@code metric} in {@code scenario}.
     *
     * @throws IllegalArgumentException if the scenario has no such metric
     */
    public static SobolAnalysis run(Scenario scenario, String metric, SimulationPlan plan) {
        Experiment experiment = Experiment.of(plan, List.of(scenario));
        List<Measure> measures = measures(scenario, new Measure(metric, Optional.empty()), experiment);
        return run(Variant.of(scenario), measures, experiment, experiment.sample(scenario, Conditions.NONE, measures));
    }

    /** The number of simulations of {@code scenario}: with draws A, B, and those of each group, side and nothing. */
    static long simulations(Scenario scenario) {
        List<InputGroup> groups = InputGroup.groups(scenario);
        return 3L + groups.size() + InputGroup.sides(groups).size();
    }

    /** A measure in all periods of its metric. */
    static List<Measure> measures(Scenario scenario, Measure measure, Experiment experiment) {
        return experiment.periods(scenario, measure.metric()).stream()
                .map(measure::in)
                .toList();
    }

    /**
     * Simulates the indices of several measures of one metric.
     *
     * @param a the measures on the paths A, which are the experiment's
     */
    static SobolAnalysis run(Variant variant, List<Measure> measures, Experiment experiment, List<Sample> a) {
        PickFreeze pickFreeze = new PickFreeze(variant, measures, experiment, a);
        List<InputGroup> groups = InputGroup.groups(variant.scenario());
        List<GroupIndices> indices = new ArrayList<>();
        experiment.forEach(groups, pickFreeze::pick, picked -> indices.add(pickFreeze.add(picked)));
        List<GroupIndices> sides = new ArrayList<>();
        experiment.forEach(InputGroup.sides(groups), pickFreeze::pick, picked -> sides.add(pickFreeze.indices(picked)));
        return new SobolAnalysis(
                measures.get(0).name(),
                measures.stream().map(measure -> measure.period().orElseThrow()).toList(),
                indices,
                sides,
                pickFreeze.additive(),
                pickFreeze.indicesOfNothing(),
                pickFreeze.indicesOfAll(groups),
                experiment.plan());
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

    /**
     * The groups with an effect in the period at {@code place}, by their total indices, the largest first.
     *
     * @param side the side that decides the groups; empty for mixed groups
     */
    public List<GroupIndices> largest(Optional<InputKind> side, int place) {
        return groups.stream()
                .filter(indices -> indices.group().side().equals(side))
                .filter(indices -> indices.in(place).isEffective())
                .sorted(Comparator.comparingDouble(
                                (GroupIndices indices) -> indices.in(place).total())
                        .reversed())
                .toList();
    }

    /** The indices of all groups that {@code side} decides together, if there are any. */
    public Optional<GroupIndices> side(InputKind side) {
        return sides.stream().filter(indices -> indices.group().isOf(side)).findFirst();
    }

    /**
     * At most {@code most} of the groups with an effect, by their largest first index of any year, the largest first.
     */
    public List<GroupIndices> largestOfAnyYear(int most) {
        return groups.stream()
                .filter(indices -> indices.indices().stream().anyMatch(SobolIndex::isEffective))
                .sorted(Comparator.comparingDouble(this::largestOfYears).reversed())
                .limit(most)
                .toList();
    }

    private double largestOfYears(GroupIndices indices) {
        return IntStream.range(0, periods.size())
                .filter(k -> periods.get(k).isYear())
                .mapToDouble(k -> indices.in(k).first())
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** The measures on the paths A with the draws of one group from B. */
    private record Picked(InputGroup group, List<Sample> c) {}

    /** The paths A and B of one scenario, and those in picked. */
    private static final class PickFreeze {

        private final Variant variant;
        private final List<Measure> measures;
        private final Experiment experiment;
        private final List<Sample> a;
        private final List<Sample> b;
        private final List<SobolEstimator> estimators;
        private final List<double[]> changes;

        PickFreeze(Variant variant, List<Measure> measures, Experiment experiment, List<Sample> a) {
            SimulationPlan plan = experiment.plan();
            this.variant = variant;
            this.measures = measures;
            this.experiment = experiment;
            this.a = a;
            this.b = sample(experiment.redrawingAll());
            this.estimators = IntStream.range(0, measures.size())
                    .mapToObj(k -> new SobolEstimator(a.get(k).raw(), b.get(k).raw(), plan.replicates()))
                    .toList();
            this.changes = a.stream().map(Sample::values).toList();
        }

        /** Simulates the paths A with a group's draws from B, on the threads of {@code threads}. */
        Picked pick(Experiment threads, InputGroup group) {
            return new Picked(group, sample(threads.redrawing(group.streams())));
        }

        /** Adds a group to the sum of the first indices, and returns its own indices. */
        GroupIndices add(Picked picked) {
            for (int k = 0; k < picked.c.size(); k++) {
                addChange(changes.get(k), picked.c.get(k).raw(), a.get(k).raw());
            }
            return indices(picked);
        }

        GroupIndices indicesOfNothing() {
            Experiment redrawing = experiment.redrawing(Set.of(Streams.idOf(DUMMY)));
            return indices(new Picked(
                    new InputGroup(DUMMY.text(), Optional.of(InputKind.DRIVER), List.of()), sample(redrawing)));
        }

        GroupIndices indicesOfAll(List<InputGroup> groups) {
            List<Address> all =
                    groups.stream().flatMap(group -> group.addresses().stream()).toList();
            return indices(new Picked(new InputGroup("everything", InputGroup.side(variant.scenario(), all), all), b));
        }

        /**
         * The sum of the first indices. They are linear in c - a, so it is the index of a plus all these differences.
         */
        List<Estimate> additive() {
            return IntStream.range(0, changes.size())
                    .mapToObj(k -> estimators.get(k).index(changes.get(k)))
                    .map(sum -> new Estimate(sum.first(), sum.firstError()))
                    .toList();
        }

        private List<Sample> sample(Experiment redrawing) {
            return redrawing.samples(List.of(variant), measures).get(0);
        }

        GroupIndices indices(Picked picked) {
            return new GroupIndices(
                    picked.group,
                    IntStream.range(0, estimators.size())
                            .mapToObj(
                                    k -> estimators.get(k).index(picked.c.get(k).raw()))
                            .toList());
        }

        private static void addChange(double[] sum, double[] c, double[] a) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += c[i] - a[i];
            }
        }
    }
}
