package org.entente.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.statistics.MomentsTable;

/** What one thread counts: every scenario on the same paths, and how each differs from the baseline. */
final class Tally {

    private final List<ScenarioTally> scenarios;
    private final List<ComparisonTally> comparisons = new ArrayList<>();

    /** A tally of programs, each but the one at {@code baseline} compared to it, on replicates of paths. */
    Tally(List<Program> programs, OptionalInt baseline, int replicates) {
        scenarios = programs.stream()
                .map(program -> new ScenarioTally(program, replicates))
                .toList();
        baseline.ifPresent(index -> scenarios.stream()
                .filter(scenario -> scenario != scenarios.get(index))
                .forEach(scenario -> comparisons.add(new ComparisonTally(scenarios.get(index), scenario))));
    }

    /** Simulates the first {@code paths} paths of a unit and returns the moments of each scenario, then of each comparison. */
    List<MomentsTable> run(long unit, int paths) {
        List<MomentsTable> moments = new ArrayList<>();
        scenarios.forEach(scenario -> moments.add(scenario.run(unit, paths)));
        comparisons.forEach(comparison -> moments.add(comparison.run(paths)));
        return moments;
    }

    List<ScenarioTally> scenarios() {
        return scenarios;
    }

    List<ComparisonTally> comparisons() {
        return comparisons;
    }

    /** Takes over what another thread counted. */
    void merge(Tally other) {
        for (int k = 0; k < scenarios.size(); k++) {
            scenarios.get(k).merge(other.scenarios.get(k));
        }
        for (int k = 0; k < comparisons.size(); k++) {
            comparisons.get(k).merge(other.comparisons.get(k));
        }
    }
}
