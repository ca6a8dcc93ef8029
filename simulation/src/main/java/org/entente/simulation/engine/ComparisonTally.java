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

    /** The columns of an outcome in either scenario. */
    private record Pair(int ofBaseline, int ofScenario) {

        /** Of all outcomes that are the same in both. */
        static final Pair SAME = new Pair(0, 0);

        static Pair of(int ofBaseline, int ofScenario) {
            return ofBaseline == ofScenario ? SAME : new Pair(ofBaseline, ofScenario);
        }
    }

    /** A tally of how the outcomes of scenario number {@code scenario} differ from those of the baseline. */
    ComparisonTally(OutcomeBlock found, int baseline, int scenario, SimulationPlan plan) {
        this.outcomes = new LinkedHashMap<>();
        Map<Pair, Integer> numbers = new LinkedHashMap<>();
        Map<Outcome, Integer> ofBaseline = found.outcomes(baseline);
        found.outcomes(scenario).forEach((outcome, column) -> {
            Integer same = ofBaseline.get(outcome);
            if (same != null) {
                int next = numbers.size();
                outcomes.put(outcome, numbers.computeIfAbsent(Pair.of(same, column), pair -> next));
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
        double[] x = found.column(pair.ofScenario);
        double[] base = found.column(pair.ofBaseline);
        for (int i = 0; i < n; i++) {
            difference[i] = x[i] - base[i];
        }
        return difference;
    }

    /** What both scenarios report, with the columns of the differences. */
    Map<Outcome, Integer> outcomes() {
        return outcomes;
    }

    ColumnTally columns() {
        return columns;
    }
}
