package org.entente.simulation.discovery;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Paths in the order of one input, and by number where the input is equal. */
final class SortedPaths {

    private final LabelledPaths labelled;
    private final int input;
    private final int[] paths;

    private SortedPaths(LabelledPaths labelled, int input, int[] paths) {
        this.labelled = labelled;
        this.input = input;
        this.paths = paths;
    }

    /** Sorts all paths by {@code input}. */
    static SortedPaths sort(LabelledPaths labelled, int input) {
        double[] values = IntStream.range(0, labelled.paths())
                .mapToDouble(path -> labelled.value(input, path))
                .toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] taken = new int[sorted.length]; // the number of taken places of a value, at its first place
        int[] paths = new int[sorted.length];
        for (int i = 0; i < values.length; i++) {
            int first = firstPlace(sorted, values[i]);
            paths[first + taken[first]++] = i;
        }
        return new SortedPaths(labelled, input, paths);
    }

    /** The first place of a value in a sorted array that holds it. */
    private static int firstPlace(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Double.compare(sorted[middle], value) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The paths for which {@code condition} holds. */
    SortedPaths filter(IntPredicate condition) {
        return new SortedPaths(
                labelled, input, IntStream.of(paths).filter(condition).toArray());
    }

    int size() {
        return paths.length;
    }

    /** The value of the input on the path at a place, which is counted from a side, from 0. */
    double value(Side side, int place) {
        return labelled.value(input, path(side, place));
    }

    private int path(Side side, int place) {
        return paths[side == Side.LOW ? place : paths.length - 1 - place];
    }

    /**
     * The number of paths on a side that have its outermost values: as many values as have at most {@code maxPaths}
     * paths together, and at least one.
     */
    int outermost(Side side, int maxPaths) {
        if (maxPaths >= paths.length) {
            return paths.length;
        }
        double first = value(side, maxPaths);
        int n = maxPaths;
        while (n > 0 && value(side, n - 1) == first) {
            n--;
        }
        while (n < paths.length && value(side, n) == value(side, 0)) {
            n++;
        }
        return n;
    }

    /** The number of interesting paths among the {@code n} outermost paths on a side. */
    long interesting(Side side, int n) {
        return IntStream.range(0, n)
                .filter(place -> labelled.isInteresting(path(side, place)))
                .count();
    }
}
