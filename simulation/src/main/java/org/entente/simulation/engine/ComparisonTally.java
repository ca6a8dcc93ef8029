package org.entente.simulation.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.math.Rounding;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.SimulationPlan;

/** Counters of the differences between a scenario and the baseline on the same paths, shared by all threads. */
final class ComparisonTally {

    private static final Set<Period> WHOLE = Set.of(Period.TOTAL, Period.END);

    private final Map<Outcome, Integer> outcomes;
    private final List<Pair> pairs;
    private final int[] wholes;
    private final ColumnTally columns;

    /** The columns of an outcome in the baseline and in the scenario. */
    private record Pair(int baseline, int scenario) {

        /** The pair of all outcomes that are the same in both. */
        static final Pair SAME = new Pair(0, 0);

        static Pair of(int baseline, int scenario) {
            return baseline == scenario ? SAME : new Pair(baseline, scenario);
        }
    }

    /** A tally of the differences between scenario number {@code scenario} and the baseline. */
    ComparisonTally(OutcomeBlock found, int baseline, int scenario, SimulationPlan plan) {
        this.outcomes = new LinkedHashMap<>();
        Map<Pair, Integer> numbers = new LinkedHashMap<>();
        Map<Outcome, Integer> baselineColumns = found.outcomes(baseline);
        found.outcomes(scenario).forEach((outcome, column) -> {
            Integer baselineColumn = baselineColumns.get(outcome);
            if (baselineColumn != null) {
                int next = numbers.size();
                outcomes.put(outcome, numbers.computeIfAbsent(Pair.of(baselineColumn, column), pair -> next));
            }
        });
        this.pairs = List.copyOf(numbers.keySet());
        this.wholes = IntStream.concat(wholes(baselineColumns), wholes(found.outcomes(scenario)))
                .distinct()
                .toArray();
        this.columns = new ColumnTally(pairs.size(), plan);
    }

    /** The columns of totals and ends: a path has no larger amounts. */
    private static IntStream wholes(Map<Outcome, Integer> columns) {
        return columns.entrySet().stream()
                .filter(entry -> WHOLE.contains(entry.getKey().period()))
                .mapToInt(Map.Entry::getValue);
    }

    /** A worker for one thread. */
    PathLoop.Worker worker() {
        double[] scale = new double[Block.PATHS];
        double[] difference = new double[Block.PATHS];
        return (unit, paths, found) -> {
            largest(found, paths, scale);
            columns.add(unit, paths, k -> difference(found, pairs.get(k), paths, scale, difference));
        };
    }

    /** The largest amount on each path. A difference of small amounts has the rounding of the amounts they net. */
    private void largest(OutcomeBlock found, int n, double[] scale) {
        Arrays.fill(scale, 0);
        for (int whole : wholes) {
            double[] values = found.column(whole);
            for (int i = 0; i < n; i++) {
                scale[i] = Math.max(scale[i], Math.abs(values[i]));
            }
        }
    }

    private static double[] difference(OutcomeBlock found, Pair pair, int n, double[] scale, double[] difference) {
        double[] x = found.column(pair.scenario);
        double[] base = found.column(pair.baseline);
        for (int i = 0; i < n; i++) {
            difference[i] = Rounding.difference(x[i], base[i], scale[i]);
        }
        return difference;
    }

    /** The outcomes that both scenarios report, with the columns of the differences. */
    Map<Outcome, Integer> outcomes() {
        return outcomes;
    }

    ColumnTally columns() {
        return columns;
    }
}
