package org.entente.simulation.discovery;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Some paths in the order of one input, and by number where that is equal. */
final class SortedPaths {

    private final LabelledPaths all;
    private final int input;
    private final int[] paths;

    private SortedPaths(LabelledPaths all, int input, int[] paths) {
        this.all = all;
        this.input = input;
        this.paths = paths;
    }

    /** All of {@code all}, in the order of {@code input}. */
    static SortedPaths of(LabelledPaths all, int input) {
        double[] values = IntStream.range(0, all.paths())
                .mapToDouble(path -> all.value(input, path))
                .toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] taken = new int[sorted.length]; // of the places of each value, at the first of them
        int[] paths = new int[sorted.length];
        for (int i = 0; i < values.length; i++) {
            int first = firstPlace(sorted, values[i]);
            paths[first + taken[first]++] = i;
        }
        return new SortedPaths(all, input, paths);
    }

    /** The lowest place of a value that is among those sorted. */
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

    /** These paths without those for which {@code condition} does not hold. */
    SortedPaths filter(IntPredicate condition) {
        return new SortedPaths(all, input, IntStream.of(paths).filter(condition).toArray());
    }

    int size() {
        return paths.length;
    }

    /** The value of the input on the path with this place, from 0, as counted from a side. */
    double value(Side side, int place) {
        return all.value(input, path(side, place));
    }

    private int path(Side side, int place) {
        return paths[side == Side.LOW ? place : paths.length - 1 - place];
    }

    /**
     * How many paths on a side have those values of which all paths together are at most {@code most}, or if there are
     * none, the outermost value.
     */
    int outermost(Side side, int most) {
        if (most >= paths.length) {
            return paths.length;
        }
        double first = value(side, most);
        int n = most;
        while (n > 0 && value(side, n - 1) == first) {
            n--;
        }
        while (n < paths.length && value(side, n) == value(side, 0)) {
            n++;
        }
        return n;
    }

    /** How many of the {@code n} outermost paths on a side are interesting. */
    long interesting(Side side, int n) {
        return IntStream.range(0, n)
                .filter(place -> all.isInteresting(path(side, place)))
                .count();
    }
}
