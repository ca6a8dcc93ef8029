package org.entente.simulation.bridge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;

/**
 * The change of each party's gain from one agreement to another, clause by clause. Gains are net present values.
 * Clauses are replaced one after the other; or each step is the average over all orders (L. S. Shapley, "A Value for
 * n-Person Games", 1953).
 *
 * @param from the agreement at the beginning
 * @param to the agreement at the end
 * @param averaged whether steps are averages over all orders
 * @param clauses the names of the clauses that differ, in their order; {@link #MARKET} comes first if anything beside
 *     the terms differs
 * @param values the values of each party, by name
 * @param sources the values of what a party gains from each source, of the parties that have several; they add up to
 *     the party's but for rounding
 */
public record Bridge(
        Scenario from,
        Scenario to,
        boolean averaged,
        List<String> clauses,
        SortedMap<String, Value> values,
        SortedMap<String, SortedMap<GainSource, Value>> sources) {

    /** The name of the clause that stands for everything beside the terms. */
    public static final String MARKET = "market";

    /** The most clauses of an average: more would take more than a thousand simulations. */
    private static final int MAX_CLAUSES_AVERAGED = 10;

    public Bridge {
        clauses = List.copyOf(clauses);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        SortedMap<String, SortedMap<GainSource, Value>> copies = new TreeMap<>();
        sources.forEach(
                (party, ofParty) -> copies.put(party, Collections.unmodifiableSortedMap(new TreeMap<>(ofParty))));
        sources = Collections.unmodifiableSortedMap(copies);
    }

    /** The values of the party called {@code name}, if both agreements know it. */
    public Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * One party's gain under both agreements and the steps between them. Billions, net present value.
     *
     * @param before the value under the first agreement
     * @param steps the change with each clause; all add exactly to {@code change}
     * @param change the whole change
     * @param after the value under the second agreement
     */
    public record Value(Estimate before, List<Estimate> steps, Estimate change, Estimate after) {

        public Value {
            steps = List.copyOf(steps);
        }

        private boolean isZero() {
            return before.value() == 0 && after.value() == 0 && steps.stream().allMatch(step -> step.value() == 0);
        }
    }

    /**
     * Simulates the bridge in which clauses are replaced in the order of {@code order}. Clauses that it does not name
     * come last, by name.
     *
     * @param order names of terms
     * @throws IllegalArgumentException if an agreement on the way breaks a rule
     */
    public static Bridge runInOrder(Scenario from, Scenario to, List<String> order, SimulationPlan plan) {
        return runInOrder(from, to, order, plan, Progress.NONE);
    }

    /**
     * As {@link #runInOrder(Scenario, Scenario, List, SimulationPlan)}.
     *
     * @param progress is told of the paths that are simulated
     */
    public static Bridge runInOrder(
            Scenario from, Scenario to, List<String> order, SimulationPlan plan, Progress progress) {
        Crossing crossing = new Crossing(from, to, order, plan, progress);
        List<BitSet> replaced = IntStream.rangeClosed(0, crossing.count())
                .mapToObj(Bridge::first)
                .toList();
        List<List<Sample>> stages = crossing.gains(replaced);
        List<Value> values = IntStream.range(0, crossing.series().size())
                .mapToObj(
                        s -> inOrder(stages.stream().map(stage -> stage.get(s)).toList()))
                .toList();
        return of(from, to, false, crossing, values);
    }

    /** The bridge with the values of each series of a crossing. */
    private static Bridge of(Scenario from, Scenario to, boolean averaged, Crossing crossing, List<Value> values) {
        SortedMap<String, Value> gains = new TreeMap<>();
        SortedMap<String, SortedMap<GainSource, Value>> sources = new TreeMap<>();
        for (int s = 0; s < values.size(); s++) {
            GainSeries series = crossing.series().get(s);
            Value value = values.get(s);
            if (series.source().isEmpty()) {
                gains.put(series.party(), value);
            } else if (!value.isZero()) {
                sources.computeIfAbsent(series.party(), any -> new TreeMap<>())
                        .put(series.source().get(), value);
            }
        }
        sources.values().removeIf(ofParty -> ofParty.size() < 2);
        return new Bridge(from, to, averaged, crossing.names(), gains, sources);
    }

    /** The first {@code k} clauses. */
    private static BitSet first(int k) {
        BitSet first = new BitSet();
        first.set(0, k);
        return first;
    }

    private static Value inOrder(List<Sample> stages) {
        List<Estimate> steps = new ArrayList<>();
        for (int k = 1; k < stages.size(); k++) {
            steps.add(WholeUnits.difference(stages.get(k), stages.get(k - 1)));
        }
        return WholeUnits.value(stages.get(0), stages.get(stages.size() - 1), steps);
    }

    /**
     * Simulates the bridge whose steps are averages over all orders of the clauses.
     *
     * @throws IllegalArgumentException if there are more than ten clauses, or if they cannot be combined freely
     */
    public static Bridge runAveraged(Scenario from, Scenario to, SimulationPlan plan) {
        Crossing crossing = new Crossing(from, to, List.of(), plan, Progress.NONE);
        if (crossing.count() > MAX_CLAUSES_AVERAGED) {
            throw new IllegalArgumentException("an average over all orders must be of at most " + MAX_CLAUSES_AVERAGED
                    + " clauses, but " + from.name() + " and " + to.name() + " differ by " + crossing.count());
        }
        return of(from, to, true, crossing, new AveragedSteps(crossing, plan).simulate());
    }
}
