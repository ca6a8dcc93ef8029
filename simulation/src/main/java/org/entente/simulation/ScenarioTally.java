package org.entente.simulation;

import java.util.List;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Outcomes;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.statistics.DateCounts;
import org.entente.simulation.statistics.MomentsTable;

/** One thread at one scenario, and what all threads count of it. */
final class ScenarioTally {

    private final Program program;
    private final Block block;
    private final Outcomes outcomes;
    private final ColumnTally columns;
    private final List<Dates> dates;

    /** A date metric: its column in the block, and how often it happens when. */
    record Dates(Metric metric, int column, DateCounts counts) {}

    ScenarioTally(Program program, int replicates) {
        this.program = program;
        this.block = program.newBlock();
        this.outcomes = new Outcomes(program);
        this.columns = new ColumnTally(outcomes.count());
        this.dates = program.metrics().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Metric.Kind.DATE)
                .map(entry ->
                        new Dates(entry.getKey(), entry.getValue(), new DateCounts(program.horizon(), replicates)))
                .toList();
    }

    private ScenarioTally(ScenarioTally other) {
        this.program = other.program;
        this.block = program.newBlock();
        this.outcomes = new Outcomes(program);
        this.columns = other.columns;
        this.dates = other.dates;
    }

    /** Another thread at the same scenario, which counts into the same. */
    ScenarioTally another() {
        return new ScenarioTally(this);
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
}
