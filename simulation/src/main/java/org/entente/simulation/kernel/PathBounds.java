package org.entente.simulation.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.simulation.metric.Metric;

/*
 * The check costs an absolute value and an addition per outcome, in loops that the JVM vectorises: the magnitudes of a
 * path are added, and their sum is compared. Only where it is beyond the bound is each outcome looked at. Only where an
 * outcome is beyond is the unit computed once more, month by month, until a column breaks the bound on each path that
 * has such an outcome: columns are numbered in the order in which they are computed, so the first that does is the
 * cause. A path never reads another one, so nothing is wrong with the rest of the unit.
 */

/** The bound on what a path may carry: sums, squares and cubes of such numbers are finite, and charts can be drawn. */
final class PathBounds {

    /** The largest amount, in the unit of money. */
    static final double MAX_AMOUNT = 1e60;

    private PathBounds() {}

    /** The first of {@code n} values that breaks the bound or is no number; {@code n} if none does. */
    static int firstBeyond(double[] values, int n) {
        int i = 0;
        while (i < n && Math.abs(values[i]) <= MAX_AMOUNT) { // false for NaN
            i++;
        }
        return i;
    }

    /** The columns of {@code program} that a path carries from month to month, by number, with their names. */
    static SortedMap<Integer, String> carried(Program program) {
        SortedMap<Integer, String> carried = new TreeMap<>();
        program.metrics().entrySet().stream()
                .filter(entry -> entry.getKey().kind() != Metric.Kind.DATE)
                .forEach(entry ->
                        carried.putIfAbsent(entry.getValue(), entry.getKey().name()));
        program.columnNames().stream()
                .filter(name -> name.endsWith(Program.LEVEL))
                .forEach(name ->
                        carried.put(program.column(name), name.substring(0, name.length() - Program.LEVEL.length())));
        carried.put(program.discountFactor(), Program.DISCOUNT_FACTOR);
        return carried;
    }

    /**
     * What is wrong with place {@code i} of {@code block} in month {@code t}: the first column that breaks the bound.
     *
     * @param k the number of the program
     * @param carried its columns, from {@link #carried}
     */
    static Optional<UnboundedPath> beyond(
            int k, SortedMap<Integer, String> carried, Program program, Block block, int t, int i) {
        for (Map.Entry<Integer, String> column : carried.entrySet()) {
            double value = block.column(column.getKey())[i];
            if (!(Math.abs(value) <= MAX_AMOUNT)) {
                UnboundedPath.Cause cause = new UnboundedPath.Cause(
                        k,
                        column.getValue(),
                        program.stepOf(column.getKey()),
                        program.horizon().month(t).toString());
                return Optional.of(new UnboundedPath(block.firstPath() + i, cause, value));
            }
        }
        return Optional.empty();
    }
}
