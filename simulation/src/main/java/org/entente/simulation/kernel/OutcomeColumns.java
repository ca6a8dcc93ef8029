package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Horizon;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.metric.Metric;

/** The columns of outcomes. Outcomes that are always the same, in one program or in several, share their columns. */
final class OutcomeColumns {

    private final List<double[]> columns = new ArrayList<>();
    private final Map<Source, Integer> firsts = new HashMap<>();

    /**
     * The source of the outcomes of a metric: equal sources have equal outcomes.
     *
     * @param values the number that {@link ValueNumbering} gives to the metric's column
     * @param factors the number that it gives to the column of the discount factor
     * @param due the numbers that it gives to the columns of what is due after the horizon; none where nothing is
     */
    record Source(Metric.Kind kind, int values, int factors, Horizon horizon, List<Integer> due) {}

    /** Whether there are columns of the outcomes of {@code source}. */
    boolean has(Source source) {
        return firsts.containsKey(source);
    }

    /** The first of the {@code size} columns of the outcomes of {@code source}; they are added if there are none. */
    int first(Source source, int size) {
        return firsts.computeIfAbsent(source, added -> {
            int first = columns.size();
            for (int k = 0; k < size; k++) {
                columns.add(ColumnMath.newColumn(Block.PATHS));
            }
            return first;
        });
    }

    int count() {
        return columns.size();
    }

    double[] get(int number) {
        return columns.get(number);
    }
}
