package org.entente.simulation.bridge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.plan.SimulationPlan;

/*
 * Values are counted in units of 2^-30 billion, about a dollar. Sums and differences of such numbers are exact in
 * doubles, so that a party's steps add to its whole change to the last bit, whatever the order.
 */

/**
 * The way from one agreement to another, clause by clause: how the net present value of what each party gains changes
 * as clauses are replaced one after the other, or on average over all orders (L. S. Shapley, "A Value for n-Person
 * Games", 1953).
 *
 * @param from the agreement at the beginning
 * @param to the agreement at the end
 * @param averaged whether changes are averages over all orders
 * @param clauses that differ, in their order; what differs beside the terms comes first, if anything does
 * @param values for each party the value before, its steps, one for each clause, and the value after
 */
public record Bridge(
        Scenario from, Scenario to, boolean averaged, List<String> clauses, SortedMap<String, Value> values) {

    /** What stands for all that differs beside the terms. */
    public static final String MARKET = "market";

    /** More would take more than a thousand simulations. */
    private static final int MAX_AVERAGED = 10;

    /** How many agreements are simulated side by side, which have most in common. */
    private static final int MAX_AT_ONCE = 8;

    private static final double UNITS = 0x1p30;

    public Bridge {
        clauses = List.copyOf(clauses);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The way of the party called {@code name}, if both agreements know it. */
    public Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * One party's way. Billions, net present value.
     *
     * @param before the value under the first agreement
     * @param steps the change with each clause; they add exactly to {@code change}
     * @param change the whole change
     * @param after the value under the second agreement
     */
    public record Value(Estimate before, List<Estimate> steps, Estimate change, Estimate after) {

        public Value {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Simulates the bridge in which clauses are replaced in the order of {@code order}; those that it does not name
     * come last, by name.
     *
     * @param order names of terms
     * @throws IllegalArgumentException if an agreement on the way breaks a rule
     */
    public static Bridge runInOrder(Scenario from, Scenario to, List<String> order, SimulationPlan plan) {
        Crossing crossing = new Crossing(from, to, order, plan);
        List<BitSet> replaced = IntStream.rangeClosed(0, crossing.count())
                .mapToObj(Bridge::first)
                .toList();
        List<List<Sample>> stages = crossing.gains(replaced);
        SortedMap<String, Value> values = new TreeMap<>();
        for (int p = 0; p < crossing.parties().size(); p++) {
            int party = p;
            values.put(
                    crossing.parties().get(p),
                    inOrder(stages.stream().map(stage -> stage.get(party)).toList()));
        }
        return new Bridge(from, to, false, crossing.names(), values);
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
            steps.add(difference(stages.get(k), stages.get(k - 1)));
        }
        return value(stages.get(0), stages.get(stages.size() - 1), steps);
    }

    private static Value value(Sample before, Sample after, List<Estimate> steps) {
        return new Value(inUnits(before.mean()), steps, difference(after, before), inUnits(after.mean()));
    }

    /** The difference of two means that are whole units, which is one as well. */
    private static Estimate difference(Sample after, Sample before) {
        double change = inUnits(after.mean()).value() - inUnits(before.mean()).value();
        return new Estimate(change, after.minus(before).mean().standardError());
    }

    /** In whole units; an error below half of one is none. */
    private static Estimate inUnits(Estimate estimated) {
        double error = estimated.standardError();
        return new Estimate(Math.rint(estimated.value() * UNITS) / UNITS + 0.0, error * UNITS < 0.5 ? 0 : error);
    }

    /**
     * Simulates the bridge whose steps are averages over all orders of the clauses.
     *
     * @throws IllegalArgumentException if there are more than ten clauses, or if they cannot be combined freely
     */
    public static Bridge runAveraged(Scenario from, Scenario to, SimulationPlan plan) {
        Crossing crossing = new Crossing(from, to, List.of(), plan);
        int n = crossing.count();
        if (n > MAX_AVERAGED) {
            throw new IllegalArgumentException("an average over all orders must be of at most " + MAX_AVERAGED
                    + " clauses, but " + from.name() + " and " + to.name() + " differ by " + n);
        }
        List<Sample> before = List.of();
        List<Sample> after = List.of();
        double[][][] steps = new double[n][crossing.parties().size()][Math.toIntExact(plan.paths())];
        for (int first = 0; first < 1 << n; first += MAX_AT_ONCE) {
            List<BitSet> replaced = IntStream.range(first, Math.min(1 << n, first + MAX_AT_ONCE))
                    .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
                    .toList();
            List<List<Sample>> gains = crossing.gains(replaced);
            before = first == 0 ? gains.get(0) : before;
            after = gains.get(gains.size() - 1);
            addShares(steps, replaced, gains);
        }
        SortedMap<String, Value> values = new TreeMap<>();
        for (int p = 0; p < crossing.parties().size(); p++) {
            List<Estimate> ofParty = new ArrayList<>();
            for (double[][] step : steps) {
                ofParty.add(inUnits(new Sample(plan, step[p]).mean()));
            }
            values.put(crossing.parties().get(p), exact(value(before.get(p), after.get(p), ofParty)));
        }
        return new Bridge(from, to, true, crossing.names(), values);
    }

    private static void addShares(double[][][] steps, List<BitSet> replaced, List<List<Sample>> gains) {
        for (int i = 0; i < gains.size(); i++) {
            for (int k = 0; k < steps.length; k++) {
                addShare(steps[k], gains.get(i), weight(steps.length, replaced.get(i), k));
            }
        }
    }

    private static void addShare(double[][] steps, List<Sample> gains, double weight) {
        for (int p = 0; p < steps.length; p++) {
            double[] values = gains.get(p).raw();
            for (int i = 0; i < values.length; i++) {
                steps[p][i] += weight * values[i];
            }
        }
    }

    /**
     * With which weight the value of a set of replaced clauses enters the step of clause {@code k}: with s others in
     * the set, s! (n - 1 - s)! / n!, positive where k is in the set.
     */
    private static double weight(int n, BitSet replaced, int k) {
        boolean in = replaced.get(k);
        int others = replaced.cardinality() - (in ? 1 : 0);
        double weight = 1.0 / n;
        for (int i = 1; i <= others; i++) {
            weight *= (double) i / (n - i);
        }
        return in ? weight : -weight;
    }

    /** The largest step takes what rounding has left over: at most a few units. */
    private static Value exact(Value value) {
        List<Estimate> steps = new ArrayList<>(value.steps);
        if (steps.isEmpty()) {
            return value;
        }
        Estimate largest = Collections.max(steps, Comparator.comparingDouble(step -> Math.abs(step.value())));
        double rest = value.change.value()
                - steps.stream().mapToDouble(Estimate::value).sum();
        steps.set(steps.indexOf(largest), new Estimate(largest.value() + rest, largest.standardError()));
        return new Value(value.before, steps, value.change, value.after);
    }
}
