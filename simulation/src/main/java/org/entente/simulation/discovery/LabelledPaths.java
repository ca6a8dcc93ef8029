package org.entente.simulation.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Paths with the value of each input, and a label that says whether the path is interesting. */
final class LabelledPaths {

    private final List<String> names;
    private final double[][] columns;
    private final boolean[] outcome;
    private final long interesting;

    /**
     * Labelled paths. The arrays are not copied.
     *
     * @param names the names of the inputs
     * @param columns for each input a value on each path
     * @param outcome whether each path is interesting
     * @throws IllegalArgumentException if names, columns and outcome do not fit each other, or a value is NaN
     */
    LabelledPaths(List<String> names, double[][] columns, boolean[] outcome) {
        if (names.size() != columns.length) {
            throw new IllegalArgumentException(
                    "names must be one for each of " + columns.length + " inputs, but were " + names.size());
        }
        this.names = List.copyOf(names);
        this.columns = columns.clone();
        this.outcome = outcome;
        for (int j = 0; j < columns.length; j++) {
            requireNumbers(names.get(j), columns[j]);
        }
        this.interesting =
                IntStream.range(0, outcome.length).filter(path -> outcome[path]).count();
    }

    private void requireNumbers(String name, double[] column) {
        if (column.length != outcome.length) {
            throw new IllegalArgumentException(
                    name + " must have a value for each of " + outcome.length + " paths, but had " + column.length);
        }
        for (int path = 0; path < column.length; path++) {
            if (Double.isNaN(column[path])) {
                throw new IllegalArgumentException(
                        name + " must be a number on each path, but was NaN on path " + path);
            }
        }
    }

    /** The selected paths, with the inputs called {@code selectedNames} only. */
    LabelledPaths select(int[] paths, List<String> selectedNames) {
        boolean[] labels = new boolean[paths.length];
        for (int i = 0; i < paths.length; i++) {
            labels[i] = outcome[paths[i]];
        }
        double[][] values = selectedNames.stream()
                .map(this::column)
                .map(column ->
                        IntStream.of(paths).mapToDouble(path -> column[path]).toArray())
                .toArray(double[][]::new);
        return new LabelledPaths(selectedNames, values, labels);
    }

    private double[] column(String name) {
        int input = names.indexOf(name);
        if (input < 0) {
            throw new IllegalArgumentException(
                    "an input must be one of " + String.join(", ", names) + ", but was '" + name + "'");
        }
        return columns[input];
    }

    /** Whether each path lies within the limits of all {@code restrictions}. */
    boolean[] within(List<Restriction> restrictions) {
        boolean[] within = new boolean[outcome.length];
        Arrays.fill(within, true);
        for (Restriction restriction : restrictions) {
            double[] column = column(restriction.input());
            for (int path = 0; path < within.length; path++) {
                within[path] &= column[path] >= restriction.low() && column[path] <= restriction.high();
            }
        }
        return within;
    }

    int inputs() {
        return columns.length;
    }

    int paths() {
        return outcome.length;
    }

    String name(int input) {
        return names.get(input);
    }

    double value(int input, int path) {
        return columns[input][path];
    }

    boolean isInteresting(int path) {
        return outcome[path];
    }

    /** The number of interesting paths. */
    long interesting() {
        return interesting;
    }

    /** The number of {@code paths} that are interesting. */
    long interesting(int[] paths) {
        return IntStream.of(paths).filter(this::isInteresting).count();
    }
}
