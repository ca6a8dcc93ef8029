package org.entente.simulation.engine;

import java.util.List;
import java.util.Map;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.plan.SimulationPlan;

/** Counters of the differences between a scenario and the baseline on the same paths, shared by all threads. */
final class ComparisonTally {

    private static final double[] ZEROS = ColumnMath.newColumn(Block.PATHS);

    private final ComparedOutcomes compared;
    private final ColumnTally columns;

    /** A tally of the differences of each outcome between scenario number {@code scenario} and the baseline. */
    ComparisonTally(List<Program> programs, OutcomeBlock found, int baseline, int scenario, SimulationPlan plan) {
        this(programs, found, new MeasuredDifference(scenario, baseline, "", any -> true), plan);
    }

    /** A tally of some differences. */
    ComparisonTally(List<Program> programs, OutcomeBlock found, MeasuredDifference difference, SimulationPlan plan) {
        int baseline = difference.baseline();
        int scenario = difference.scenario();
        this.compared = new ComparedOutcomes(
                programs.get(baseline),
                found.outcomes(baseline),
                programs.get(scenario),
                found.outcomes(scenario),
                difference.counted());
        this.columns = new ColumnTally(compared.pairs().size(), plan);
    }

    /** A worker for one thread; it adds to these counters. */
    PathLoop.Worker worker() {
        double[] rounding = ColumnMath.newColumn(Block.PATHS);
        double[] difference = ColumnMath.newColumn(Block.PATHS);
        return (unit, paths, found) -> {
            compared.limit(found::column, paths, rounding);
            columns.add(unit, paths, k -> {
                ComparedOutcomes.Pair pair = compared.pairs().get(k);
                double[] base = values(found, pair.baseline());
                ComparedOutcomes.difference(values(found, pair.scenario()), base, paths, rounding, difference);
                return difference;
            });
        };
    }

    private static double[] values(OutcomeBlock found, int column) {
        return column == ComparedOutcomes.NOTHING ? ZEROS : found.column(column);
    }

    /** The outcomes that are compared, with the columns of the differences. */
    Map<Outcome, Integer> outcomes() {
        return compared.outcomes();
    }

    ColumnTally columns() {
        return columns;
    }
}
