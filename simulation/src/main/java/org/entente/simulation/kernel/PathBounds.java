package org.entente.simulation.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;

/*
 * The check costs an absolute value and an addition per outcome, in loops that the JVM vectorises: the magnitudes of a
 * path are added, and their sum is compared. Only where it is beyond the bound is each outcome looked at. Only where an
 * outcome is beyond is the unit computed once more, month by month, until a column breaks the bound: columns are
 * numbered in the order in which they are computed, so the first that does is the cause.
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

    /** What is wrong with month {@code t} of {@code block}, if a column breaks the bound. */
    static Optional<UnboundedPathException> beyond(
            SortedMap<Integer, String> carried, Program program, Block block, int t) {
        for (Map.Entry<Integer, String> column : carried.entrySet()) {
            double[] values = block.column(column.getKey());
            int path = firstBeyond(values, block.paths());
            if (path < block.paths()) {
                return Optional.of(beyond(
                        column.getValue(), "in " + program.horizon().month(t), block.firstPath() + path, values[path]));
            }
        }
        return Optional.empty();
    }

    /** What is wrong with an outcome that breaks the bound on path {@code path}. */
    static UnboundedPathException beyond(Outcome outcome, long path, double value) {
        String when = outcome.period().equals(Period.AFTER) ? "after the horizon" : "over " + outcome.period();
        return beyond(outcome.metric().name(), when, path, value);
    }

    private static UnboundedPathException beyond(String name, String when, long path, double value) {
        return new UnboundedPathException("a path must carry amounts of at most 1e60, but " + name + " "
                + when + " on path " + (path + 1) + " is " + value
                + "; the numbers that it is made of are too large, or too small to divide by");
    }
}
