package org.entente.simulation.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.plan.SimulationPlan;

/** Counters of the differences between a scenario and the baseline on the same paths, shared by all threads. */
final class ComparisonTally {

    private final Map<Outcome, Integer> outcomes;
    private final List<Pair> pairs;
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
        this.columns = new ColumnTally(pairs.size(), plan);
    }

    /** A worker for one thread. */
    PathLoop.Worker worker() {
        double[] difference = new double[Block.PATHS];
        return (unit, paths, found) ->
                columns.add(unit, paths, k -> difference(found, pairs.get(k), paths, difference));
    }

    private static double[] difference(OutcomeBlock found, Pair pair, int n, double[] difference) {
        double[] x = found.column(pair.scenario);
        double[] base = found.column(pair.baseline);
        for (int i = 0; i < n; i++) {
            difference[i] = x[i] - base[i];
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
