package org.entente.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Outcomes;
import org.entente.simulation.kernel.Outcomes.Outcome;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.kernel.ProgramGroup;
import org.entente.simulation.statistics.DateCounts;
import org.entente.simulation.statistics.MomentsTable;

/** One thread at every scenario on the same paths, and at how each differs from the baseline; and what all threads count. */
final class Tally {

    private final ProgramGroup ensemble;
    private final Outcomes outcomes;
    private final ColumnTally columns;
    private final List<Dates> dates;
    private final List<ComparisonTally> comparisons;

    /** A date metric of a scenario: its column in the scenario's block, and how often it happens when. */
    record Dates(int scenario, Metric metric, int column, DateCounts counts) {}

    /** A tally of programs, each but the one at {@code baseline} compared to it, on the paths of a plan. */
    Tally(ProgramGroup ensemble, OptionalInt baseline, SimulationPlan plan) {
        this.ensemble = ensemble;
        this.outcomes = new Outcomes(ensemble);
        this.columns = new ColumnTally(outcomes.count(), plan.paths());
        this.dates = new ArrayList<>();
        for (int k = 0; k < ensemble.programs().size(); k++) {
            addDates(k, plan.replicates());
        }
        this.comparisons = IntStream.range(
                        0, baseline.isPresent() ? ensemble.programs().size() : 0)
                .filter(k -> k != baseline.getAsInt())
                .mapToObj(k -> new ComparisonTally(outcomes, baseline.getAsInt(), k, plan.paths()))
                .toList();
    }

    private void addDates(int scenario, int replicates) {
        Program program = ensemble.programs().get(scenario);
        program.metrics().forEach((metric, column) -> {
            if (metric.kind() == Metric.Kind.DATE) {
                dates.add(new Dates(scenario, metric, column, new DateCounts(program.horizon(), replicates)));
            }
        });
    }

    private Tally(Tally other) {
        this.ensemble = other.ensemble;
        this.outcomes = new Outcomes(ensemble);
        this.columns = other.columns;
        this.dates = other.dates;
        this.comparisons = other.comparisons.stream()
                .map(comparison -> comparison.another(outcomes))
                .toList();
    }

    /** Another thread at the same, which counts into the same. */
    Tally another() {
        return new Tally(this);
    }

    /** Simulates the first {@code paths} paths of a unit and returns the moments of the outcomes, then of each comparison. */
    List<MomentsTable> run(long unit, int paths) {
        outcomes.run(unit * Block.PATHS, paths);
        dates.forEach(
                date -> date.counts.add(unit, outcomes.block(date.scenario).column(date.column), paths));
        List<MomentsTable> moments = new ArrayList<>();
        moments.add(columns.add(outcomes::column, paths));
        comparisons.forEach(comparison -> moments.add(comparison.run(paths)));
        return moments;
    }

    /** What a scenario reports, each with the number of its column among those of all scenarios. */
    Map<Outcome, Integer> outcomes(int scenario) {
        return outcomes.outcomes(scenario);
    }

    /** What is counted of the outcomes of all scenarios. */
    ColumnTally columns() {
        return columns;
    }

    /** The dates of a scenario. */
    List<Dates> dates(int scenario) {
        return dates.stream().filter(date -> date.scenario == scenario).toList();
    }

    /** The comparisons with the baseline, in the order of the scenarios. */
    List<ComparisonTally> comparisons() {
        return comparisons;
    }
}
