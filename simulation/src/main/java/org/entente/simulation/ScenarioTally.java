package org.entente.simulation;

import java.util.List;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Outcomes;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.statistics.DateCounts;
import org.entente.simulation.statistics.MomentsTable;

/** What one thread counts of one scenario. */
final class ScenarioTally {

    private final Block block;
    private final Outcomes outcomes;
    private final ColumnTally columns;
    private final List<Dates> dates;

    /** A date metric: its column in the block, and how often it happens when. */
    record Dates(Metric metric, int column, DateCounts counts) {}

    ScenarioTally(Program program, int replicates) {
        this.block = program.newBlock();
        this.outcomes = new Outcomes(program);
        this.columns = new ColumnTally(outcomes.count());
        this.dates = program.metrics().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Metric.Kind.DATE)
                .map(entry ->
                        new Dates(entry.getKey(), entry.getValue(), new DateCounts(program.horizon(), replicates)))
                .toList();
    }

    /** Simulates the first {@code paths} paths of a unit, counts them, and returns the moments of their outcomes. */
    MomentsTable run(long unit, int paths) {
        outcomes.run(block, unit * Block.PATHS, paths);
        dates.forEach(date -> date.counts.add(unit, block.column(date.column), paths));
        return columns.add(outcomes::column, paths);
    }

    /** The outcomes of the paths that were run last. */
    Outcomes outcomes() {
        return outcomes;
    }

    ColumnTally columns() {
        return columns;
    }

    List<Dates> dates() {
        return dates;
    }

    /** Adds what another thread counted of the same scenario. */
    void merge(ScenarioTally other) {
        columns.merge(other.columns);
        for (int k = 0; k < dates.size(); k++) {
            dates.get(k).counts.merge(other.dates.get(k).counts);
        }
    }
}
