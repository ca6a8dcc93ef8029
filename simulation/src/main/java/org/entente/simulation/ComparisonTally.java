package org.entente.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Outcomes.Outcome;
import org.entente.simulation.statistics.MomentsTable;

/** One thread at the differences between a scenario and the baseline on the same paths, and what all threads count. */
final class ComparisonTally {

    private final ScenarioTally baseline;
    private final ScenarioTally scenario;
    private final Map<Outcome, Integer> outcomes;
    private final List<Pair> pairs;
    private final ColumnTally columns;
    private final double[] difference = new double[Block.PATHS];

    /** The columns of an outcome in either scenario. */
    private record Pair(int ofBaseline, int ofScenario) {}

    ComparisonTally(ScenarioTally baseline, ScenarioTally scenario) {
        this.baseline = baseline;
        this.scenario = scenario;
        this.outcomes = new LinkedHashMap<>();
        Map<Pair, Integer> numbers = new LinkedHashMap<>();
        Map<Outcome, Integer> ofBaseline = baseline.outcomes().outcomes();
        scenario.outcomes().outcomes().forEach((outcome, column) -> {
            Integer same = ofBaseline.get(outcome);
            if (same != null) {
                Pair pair = new Pair(same, column);
                numbers.putIfAbsent(pair, numbers.size());
                outcomes.put(outcome, numbers.getOrDefault(pair, -1));
            }
        });
        this.pairs = List.copyOf(numbers.keySet());
        this.columns = new ColumnTally(pairs.size());
    }

    private ComparisonTally(ComparisonTally other, ScenarioTally baseline, ScenarioTally scenario) {
        this.baseline = baseline;
        this.scenario = scenario;
        this.outcomes = other.outcomes;
        this.pairs = other.pairs;
        this.columns = other.columns;
    }

    /** Another thread at the same comparison, which counts into the same: of what it finds in its own tallies of scenarios. */
    ComparisonTally another(ScenarioTally itsBaseline, ScenarioTally itsScenario) {
        return new ComparisonTally(this, itsBaseline, itsScenario);
    }

    /** Counts the differences on the paths that both have run last, and returns their moments. */
    MomentsTable run(int paths) {
        return columns.add(k -> difference(pairs.get(k), paths), paths);
    }

    private double[] difference(Pair pair, int n) {
        double[] x = scenario.outcomes().column(pair.ofScenario);
        double[] base = baseline.outcomes().column(pair.ofBaseline);
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
