package org.entente.simulation;

import java.util.ArrayList;
import java.util.List;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Outcomes.Outcome;
import org.entente.simulation.statistics.MomentsTable;

/** What one thread counts of the differences between a scenario and the baseline on the same paths. */
final class ComparisonTally {

    private final ScenarioTally baseline;
    private final ScenarioTally scenario;
    private final List<Pair> pairs = new ArrayList<>();
    private final ColumnTally columns;
    private final double[] difference = new double[Block.PATHS];

    /** An outcome that both have, and its column in either. */
    record Pair(Outcome outcome, int ofBaseline, int ofScenario) {}

    ComparisonTally(ScenarioTally baseline, ScenarioTally scenario) {
        this.baseline = baseline;
        this.scenario = scenario;
        List<Outcome> ofScenario = scenario.outcomes().outcomes();
        List<Outcome> ofBaseline = baseline.outcomes().outcomes();
        for (int k = 0; k < ofScenario.size(); k++) {
            int same = ofBaseline.indexOf(ofScenario.get(k));
            if (same >= 0) {
                pairs.add(new Pair(ofScenario.get(k), same, k));
            }
        }
        this.columns = new ColumnTally(pairs.size());
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

    List<Pair> pairs() {
        return pairs;
    }

    ColumnTally columns() {
        return columns;
    }

    /** Adds what another thread counted of the same comparison. */
    void merge(ComparisonTally other) {
        columns.merge(other.columns);
    }
}
