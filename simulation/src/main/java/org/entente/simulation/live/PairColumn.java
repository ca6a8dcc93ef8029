package org.entente.simulation.live;

import java.util.Optional;
import org.entente.simulation.engine.ColumnTally;
import org.entente.simulation.engine.ComparedOutcomes;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Difference;
import org.entente.simulation.statistics.ColumnStatistics;

/**
 * The differences of an outcome between a scenario and its baseline on each path, and what they told after each stage.
 * One thread at a time may use this object.
 */
final class PairColumn {

    private static final double[] ZEROS = new double[Block.PATHS];

    private final SimulationPlan plan;
    private final Key key;
    private final double[] difference = new double[Block.PATHS];
    private Staged<ColumnTally, Difference> staged;
    private double[][] current;

    /** For each unit that was counted the largest differences that were rounding. */
    private double[][] used;

    /** The columns of an outcome; empty is that of what a scenario lacks. */
    record Key(Optional<PathColumn> baseline, Optional<PathColumn> scenario) {}

    /** The differences of two columns, none of which is counted. */
    PairColumn(SimulationPlan plan, Key key) {
        this.plan = plan;
        this.key = key;
        this.current = noLimits();
        this.used = current;
        this.staged = restarted();
    }

    private double[][] noLimits() {
        return new double[(int) Block.units(plan.paths())][0];
    }

    private Staged<ColumnTally, Difference> restarted() {
        used = noLimits();
        return new Staged<>(
                plan.paths(),
                () -> new ColumnTally(1, plan),
                this::count,
                counts -> PathColumn.statistics(counts, ColumnStatistics::difference));
    }

    private void count(ColumnTally counts, int unit, int paths) {
        used[unit] = current[unit];
        ComparedOutcomes.difference(
                values(key.scenario, unit), values(key.baseline, unit), paths, current[unit], difference);
        counts.add(unit, paths, column -> difference);
    }

    private static double[] values(Optional<PathColumn> column, int unit) {
        return column.map(known -> known.unit(unit)).orElse(ZEROS);
    }

    /** Whether it is known what the first {@code paths} paths tell with these {@code limits}. */
    boolean isAfter(long paths, double[][] limits) {
        return isAsCounted(paths, limits) && staged.isAfter(paths);
    }

    /**
     * What the first {@code paths} paths tell, a stage.
     *
     * @param limits for each of their units the largest differences that are rounding
     */
    Difference after(long paths, double[][] limits) {
        if (!isAsCounted(paths, limits)) {
            staged = restarted();
        }
        current = limits;
        return staged.after(paths);
    }

    private boolean isAsCounted(long paths, double[][] limits) {
        for (int unit = 0; unit < Block.units(paths); unit++) {
            if (used[unit].length > 0 && used[unit] != limits[unit]) {
                return false;
            }
        }
        return true;
    }
}
