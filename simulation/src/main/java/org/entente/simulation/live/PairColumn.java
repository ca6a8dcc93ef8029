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
    private RoundingLimits limits;

    /** For each unit that was counted the limits on which its differences depended. */
    private double[][] deciding;

    /** The columns of an outcome; empty is that of what a scenario lacks. */
    record Key(Optional<PathColumn> baseline, Optional<PathColumn> scenario) {}

    /** The differences of two columns, none of which is counted. */
    PairColumn(SimulationPlan plan, Key key) {
        this.plan = plan;
        this.key = key;
        this.deciding = nothingCounted();
        this.limits = new RoundingLimits(deciding.length);
        this.staged = restarted();
    }

    private double[][] nothingCounted() {
        return new double[(int) Block.units(plan.paths())][0];
    }

    private Staged<ColumnTally, Difference> restarted() {
        deciding = nothingCounted();
        return new Staged<>(
                plan.paths(),
                () -> new ColumnTally(1, plan),
                this::count,
                counts -> PathColumn.statistics(counts, ColumnStatistics::difference));
    }

    private void count(ColumnTally counts, int unit, int paths) {
        double[] x = values(key.scenario, unit);
        double[] base = values(key.baseline, unit);
        deciding[unit] = limits.deciding(unit, x, base, paths);
        ComparedOutcomes.difference(x, base, paths, limits.of(unit), difference);
        counts.add(unit, paths, column -> difference);
    }

    private static double[] values(Optional<PathColumn> column, int unit) {
        return column.map(known -> known.unit(unit)).orElse(ZEROS);
    }

    /** Whether it is known what the first {@code paths} paths tell with {@code current} limits. */
    boolean isAfter(long paths, RoundingLimits current) {
        return isAsCounted(paths, current) && staged.isAfter(paths);
    }

    /**
     * What the first {@code paths} paths tell, a stage.
     *
     * @param current the largest differences that are rounding, known on these paths
     */
    Difference after(long paths, RoundingLimits current) {
        if (!isAsCounted(paths, current)) {
            staged = restarted();
        }
        limits = current;
        return staged.after(paths);
    }

    private boolean isAsCounted(long paths, RoundingLimits current) {
        for (int unit = 0; unit < Block.units(paths); unit++) {
            if (deciding[unit].length > 0 && !current.isDecidedBy(unit, deciding[unit])) {
                return false;
            }
        }
        return true;
    }
}
