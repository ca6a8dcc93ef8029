package org.entente.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.random.Draws;
import org.entente.simulation.step.Compiler;

/** The values of all outcomes on every path of a simulation, path by path from the first. */
final class PathValues {

    private final Program program;
    private final OutcomeBlock outcomes;
    private final double[][] values;
    private final Map<Metric, double[]> dates = new LinkedHashMap<>();

    PathValues(Scenario scenario, Draws draws, int paths) {
        this.program = Compiler.compile(scenario, draws);
        this.outcomes = new OutcomeBlock(program);
        this.values = new double[outcomes.count()][paths];
        program.metrics().keySet().stream()
                .filter(metric -> metric.kind() == Metric.Kind.DATE)
                .forEach(date -> dates.put(date, new double[paths]));
        for (int path = 0; path < paths; path += Block.PATHS) {
            run(path, Math.min(Block.PATHS, paths - path));
        }
    }

    private void run(int firstPath, int n) {
        outcomes.run(firstPath, n);
        for (int k = 0; k < values.length; k++) {
            System.arraycopy(outcomes.column(k), 0, values[k], firstPath, n);
        }
        dates.forEach((date, months) -> {
            int column = Maps.require(program.metrics(), date);
            System.arraycopy(outcomes.block(0).column(column), 0, months, firstPath, n);
        });
    }

    /**
     * The outcomes of flows and levels, each with the number of its values; outcomes that are always equal share a
     * number.
     */
    Map<Outcome, Integer> outcomes() {
        return outcomes.outcomes(0);
    }

    /** The values of number {@code k}, a value per path, in this object's own array. */
    double[] values(int k) {
        return values[k];
    }

    /** The month's index, or infinity, of each date on each path. */
    Map<Metric, double[]> dates() {
        return dates;
    }
}
