package org.entente.simulation.results;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.simulation.metric.Outcome;

/**
 * The table of the paths that were kept: a row for each of the first paths that is not left out, a column for each
 * outcome and each random input. A date that never comes is infinite.
 */
public final class PathTable {

    /** A table of no paths. */
    public static final PathTable EMPTY = adopting(List.of(), new double[0][]);

    private final List<Column> columns;
    private final double[][] values;

    /** The place of each path in the arrays of values, which is its number. */
    private final int[] numbers;

    /**
     * A column.
     *
     * @param name the address of an input, or an outcome as a measure: {@code npv of gain.microsoft}
     * @param outcome the outcome; empty for an input
     */
    public record Column(String name, Optional<Outcome> outcome) {

        /** The column of an outcome. */
        public static Column of(Outcome outcome) {
            return new Column(outcome.toString(), Optional.of(outcome));
        }

        /** The column of the random input called {@code name}. */
        public static Column ofInput(String name) {
            return new Column(name, Optional.empty());
        }
    }

    private PathTable(List<Column> columns, double[][] values, int[] numbers) {
        this.columns = List.copyOf(columns);
        this.values = values;
        this.numbers = numbers;
    }

    /**
     * The table of {@code columns}. It takes the arrays as they are, because they may be half of the memory: the caller
     * must not change them any more.
     *
     * @param values for each column an array with a value for each path
     */
    public static PathTable adopting(List<Column> columns, double[][] values) {
        int paths = values.length == 0 ? 0 : values[0].length;
        return new PathTable(columns, values, IntStream.range(0, paths).toArray());
    }

    /** This table with the paths of these numbers alone, which ascend. */
    public PathTable only(int... chosen) {
        return new PathTable(columns, values, chosen.clone());
    }

    /** The columns: the outcomes, then the inputs. */
    public List<Column> columns() {
        return columns;
    }

    /** The number of paths. */
    public int paths() {
        return numbers.length;
    }

    /** The number of the path in a row: the row, unless paths before it are left out. */
    public int number(int row) {
        return numbers[row];
    }

    /** The value in a column of a row, both counted from 0. */
    public double value(int column, int row) {
        return values[column][numbers[row]];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathTable table
                && columns.equals(table.columns)
                && Arrays.equals(numbers, table.numbers)
                && Arrays.deepEquals(values, table.values);
    }

    @Override
    public int hashCode() {
        return 31 * columns.hashCode() + Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        return paths() + " paths of " + columns;
    }
}
