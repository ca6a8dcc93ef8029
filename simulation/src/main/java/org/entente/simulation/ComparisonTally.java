package org.entente.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Maps;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Outcomes;
import org.entente.simulation.kernel.Outcomes.Outcome;
import org.entente.simulation.statistics.MomentsTable;

/** One thread at the differences between a scenario and the baseline on the same paths, and what all threads count. */
final class ComparisonTally {

    private final Outcomes found;
    private final Map<Outcome, Integer> outcomes;
    private final List<Pair> pairs;
    private final ColumnTally columns;
    private final double[] difference = new double[Block.PATHS];

    /** The columns of an outcome in either scenario. */
    private record Pair(int ofBaseline, int ofScenario) {

        /** Of all outcomes that are the same in both. */
        static final Pair SAME = new Pair(0, 0);

        static Pair of(int ofBaseline, int ofScenario) {
            return ofBaseline == ofScenario ? SAME : new Pair(ofBaseline, ofScenario);
        }
    }

    /** A tally of how the outcomes of scenario number {@code scenario} differ from those of the baseline, on about {@code paths} paths. */
    ComparisonTally(Outcomes found, int baseline, int scenario, long paths) {
        this.found = found;
        this.outcomes = new LinkedHashMap<>();
        Map<Pair, Integer> numbers = new LinkedHashMap<>();
        Map<Outcome, Integer> ofBaseline = found.outcomes(baseline);
        found.outcomes(scenario).forEach((outcome, column) -> {
            Integer same = ofBaseline.get(outcome);
            if (same != null) {
                Pair pair = Pair.of(same, column);
                numbers.putIfAbsent(pair, numbers.size());
                outcomes.put(outcome, Maps.require(numbers, pair));
            }
        });
        this.pairs = List.copyOf(numbers.keySet());
        this.columns = new ColumnTally(pairs.size(), paths);
    }

    private ComparisonTally(ComparisonTally other, Outcomes found) {
        this.found = found;
        this.outcomes = other.outcomes;
        this.pairs = other.pairs;
        this.columns = other.columns;
    }

    /** Another thread at the same comparison, of what it finds itself; it counts into the same. */
    ComparisonTally another(Outcomes foundByIt) {
        return new ComparisonTally(this, foundByIt);
    }

    /** Counts the differences on the paths that were run last, and returns their moments. */
    MomentsTable run(int paths) {
        return columns.add(k -> difference(pairs.get(k), paths), paths);
    }

    private double[] difference(Pair pair, int n) {
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
