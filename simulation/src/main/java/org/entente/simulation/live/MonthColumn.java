package org.entente.simulation.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.KeptColumns;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metric;

/**
 * The values of a metric in each month on the first paths, as far as they are known, and what they told after each
 * stage. One thread at a time may ask what they tell.
 */
final class MonthColumn {

    /** The units of which months are kept: 4,096 paths, as more would not move a line of a chart by a pixel. */
    static final int UNITS = 16;

    private static final List<Integer> PERCENTS = List.of(1, 5, 10, 25, 50, 75, 90, 95, 99);

    private final Metric metric;
    private final int months;
    private final KeptColumns kept;
    private final Map<Integer, MonthlyFan> fans = new HashMap<>();

    /** The months of {@code metric}, a flow or level that {@code program} reports; none is known. */
    MonthColumn(Program program, Metric metric) {
        this.metric = metric;
        this.months = program.horizon().months();
        this.kept = KeptColumns.ofMonths(program, metric, UNITS);
    }

    /** {@code program}, which computes the metric, with a last step that records it. */
    Program recordedBy(Program program) {
        return kept.recordedBy(program, metric);
    }

    /** Makes {@code unit} known, all of whose months have been recorded. */
    void keep(int unit) {
        kept.keep(unit);
    }

    private static int counted(long paths) {
        return (int) Math.min(paths, (long) UNITS * Block.PATHS);
    }

    /** Whether it is known what the first {@code paths} paths tell. */
    boolean isAfter(long paths) {
        return fans.containsKey(counted(paths));
    }

    /** What the first {@code paths} paths tell, as far as they are kept: those of a stage, whose values are known. */
    MonthlyFan after(long paths) {
        return fans.computeIfAbsent(counted(paths), this::fan);
    }

    private MonthlyFan fan(int paths) {
        SortedMap<Integer, List<Double>> byPercent = new TreeMap<>();
        PERCENTS.forEach(percent -> byPercent.put(percent, new ArrayList<>()));
        double[] values = new double[(int) Block.units(paths) * Block.PATHS];
        for (int t = 0; t < months; t++) {
            for (int unit = 0; unit < Block.units(paths); unit++) {
                kept.copy(unit, t, values, unit * Block.PATHS);
            }
            Arrays.sort(values, 0, paths);
            byPercent.forEach((percent, ofMonth) -> ofMonth.add(quantile(values, paths, percent / 100.0)));
        }
        return new MonthlyFan(paths, byPercent);
    }

    /** The quantile of {@code n} ascending values, between two of which it is linear (type 7). */
    private static double quantile(double[] ascending, int n, double p) {
        double place = p * (n - 1);
        int below = (int) place;
        double low = ascending[below];
        return low + (place - below) * (ascending[Math.min(below + 1, n - 1)] - low);
    }
}
