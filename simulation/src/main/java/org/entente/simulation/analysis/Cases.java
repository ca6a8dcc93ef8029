package org.entente.simulation.analysis;

import java.util.List;
import java.util.stream.IntStream;

/** What is known of some paths: their inputs, and whether each is interesting. The arrays are not copied. */
final class Cases {

    private final List<String> names;
    private final double[][] columns;
    private final boolean[] outcome;
    private final long interesting;

    /**
     * The cases of these paths.
     *
     * @param columns of each input a value for each path
     * @throws IllegalArgumentException if names, columns and outcome do not fit, a value is NaN, or no path is interesting
     */
    Cases(List<String> names, double[][] columns, boolean[] outcome) {
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
        if (interesting == 0) {
            throw new IllegalArgumentException(
                    "at least 1 path must be interesting, but none of " + outcome.length + " was");
        }
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

    /** How many paths are interesting. */
    long interesting() {
        return interesting;
    }
}
