package org.entente.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.statistics.MomentsTable;

/** One thread at every scenario on the same paths, and at how each differs from the baseline; and what all threads count. */
final class Tally {

    private final OptionalInt baseline;
    private final List<ScenarioTally> scenarios;
    private final List<ComparisonTally> comparisons = new ArrayList<>();

    /** A tally of programs, each but the one at {@code baseline} compared to it, on replicates of paths. */
    Tally(List<Program> programs, OptionalInt baseline, int replicates) {
        this.baseline = baseline;
        this.scenarios = programs.stream()
                .map(program -> new ScenarioTally(program, replicates))
                .toList();
        compared().forEach(k -> comparisons.add(new ComparisonTally(ofBaseline(), scenarios.get(k))));
    }

    private Tally(Tally other) {
        this.baseline = other.baseline;
        this.scenarios = other.scenarios.stream().map(ScenarioTally::another).toList();
        compared()
                .forEach(k -> comparisons.add(
                        other.comparisons.get(comparisons.size()).another(ofBaseline(), scenarios.get(k))));
    }

    /** Another thread at the same, which counts into the same. */
    Tally another() {
        return new Tally(this);
    }

    /** The numbers of the scenarios that are compared to the baseline. */
    private IntStream compared() {
        return baseline.isPresent()
                ? IntStream.range(0, scenarios.size()).filter(k -> k != baseline.getAsInt())
                : IntStream.empty();
    }

    private ScenarioTally ofBaseline() {
        return scenarios.get(baseline.orElseThrow());
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
}
