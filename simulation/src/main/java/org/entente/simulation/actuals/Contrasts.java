package org.entente.simulation.actuals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.simulation.kernel.ColumnLoops;

/*
 * An observation less the one before it of the same parts, and so on: a change of basis of determinant 1, which leaves
 * likelihoods and moves as they are. A shock before both periods adds as much to both, where a single process without
 * a pull is observed. So a contrast depends on the shocks of two periods alone, and most pairs of contrasts have
 * nothing in common: of two years of quarters only those of the same quarter, and of the next.
 */

/** The rows of the equations of an evidence: contrasts of its observations, in the order of their ends. Immutable. */
final class Contrasts {

    private final List<Observation> observations;
    private final int[] places;
    private final int[] before;
    private final int[] start;
    private final int[][] processes;
    private final int[][] coupled;
    private final double[][] noise;

    /** The contrasts of {@code all} observations, of {@code parts}, of processes with {@code correlation}. */
    Contrasts(List<Observation> all, List<ObservedPart> parts, Set<Integer> areLogistic, double[][] correlation) {
        places = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer o) -> all.get(o).to())
                        .thenComparingInt(o -> all.get(o).from()))
                .mapToInt(o -> o)
                .toArray();
        observations = Arrays.stream(places).mapToObj(all::get).toList();
        int rows = places.length;
        before = IntStream.range(0, rows).map(this::findBefore).toArray();
        processes = observations.stream()
                .map(observation -> processesOf(parts, observation))
                .toArray(int[][]::new);
        start = IntStream.range(0, rows).map(row -> findStart(areLogistic, row)).toArray();
        noise = findNoise();
        coupled = findCoupled(correlation);
    }

    private int findBefore(int row) {
        Observation observation = observations.get(row);
        int found = -1;
        for (int other = 0; other < row; other++) {
            Observation earlier = observations.get(other);
            boolean isSame = earlier.parts().isSameAs(observation.parts())
                    && earlier.total().equals(observation.total());
            if (isSame && earlier.to() < observation.from()) {
                found = other;
            }
        }
        return found;
    }

    private static int[] processesOf(List<ObservedPart> parts, Observation observation) {
        return IntStream.range(0, observation.parts().size())
                .flatMap(k -> parts.get(observation.parts().get(k)).processes().stream()
                        .mapToInt(p -> p))
                .distinct()
                .sorted()
                .toArray();
    }

    private int findStart(Set<Integer> areLogistic, int row) {
        boolean isSingle = processes[row].length == 1 && !areLogistic.contains(processes[row][0]);
        return isSingle && before[row] >= 0 ? observations.get(before[row]).from() : 0;
    }

    private double[][] findNoise() {
        int rows = before.length;
        double[][] covariance = new double[rows][rows];
        for (int row = 0; row < rows; row++) {
            for (int other = 0; other < rows; other++) {
                covariance[row][other] = common(row, other)
                        - common(row, before[other])
                        - common(before[row], other)
                        + common(before[row], before[other]);
            }
        }
        return covariance;
    }

    /** The covariance of the errors of the observations of two rows, of which there may be none. */
    private double common(int row, int other) {
        boolean isOne = row >= 0 && row == other;
        return isOne ? observations.get(row).deviation() * observations.get(row).deviation() : 0;
    }

    /** For each row those behind it that its elimination changes, with fill-in. */
    private int[][] findCoupled(double[][] correlation) {
        int rows = before.length;
        boolean[][] has = new boolean[rows][rows];
        for (int row = 0; row < rows; row++) {
            for (int other = row + 1; other < rows; other++) {
                has[row][other] = noise[row][other] != 0 || haveCommon(row, other, correlation);
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int i = row + 1; i < rows; i++) {
                for (int j = i + 1; has[row][i] && j < rows; j++) {
                    has[i][j] |= has[row][j];
                }
            }
        }
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(row + 1, rows)
                        .filter(other -> has[row][other])
                        .toArray())
                .toArray(int[][]::new);
    }

    private boolean haveCommon(int row, int other, double[][] correlation) {
        boolean areCorrelated = false;
        for (int p : processes[row]) {
            for (int q : processes[other]) {
                areCorrelated |= correlation[p][q] != 0;
            }
        }
        return areCorrelated && Math.max(start[row], start[other]) < Math.min(end(row), end(other));
    }

    int size() {
        return before.length;
    }

    Observation observation(int row) {
        return observations.get(row);
    }

    /** The place of a row's observation in the evidence. */
    int place(int row) {
        return places[row];
    }

    /** Puts what each row has where its observation stands in the evidence. */
    double[][] inOrder(double[][] ofRows) {
        double[][] ofObservations = new double[places.length][];
        for (int row = 0; row < places.length; row++) {
            ofObservations[places[row]] = ofRows[row];
        }
        return ofObservations;
    }

    /** Puts what each observation of the evidence has in the order of the rows. */
    double[][] ofRows(double[][] ofObservations) {
        return Arrays.stream(places).mapToObj(place -> ofObservations[place]).toArray(double[][]::new);
    }

    /** The row that is subtracted from a row, or -1. */
    int before(int row) {
        return before[row];
    }

    /** The first month whose shocks a row depends on. */
    int start(int row) {
        return start[row];
    }

    /** The month behind the last whose shocks a row depends on. */
    int end(int row) {
        return observations.get(row).to();
    }

    /** Columns for the derivatives of the rows, by row, process, month and path; none where they are 0. */
    double[][][][] newDerivatives(int allProcesses) {
        double[][][][] columns = new double[size()][allProcesses][][];
        for (int row = 0; row < columns.length; row++) {
            for (int p : processes[row]) {
                columns[row][p] = new double[end(row)][];
                for (int t = start[row]; t < end(row); t++) {
                    columns[row][p][t] = new double[PathEquations.LANES];
                }
            }
        }
        return columns;
    }

    /** The processes that a row depends on; callers must not change it. */
    int[] processes(int row) {
        return processes[row];
    }

    /** The rows behind a row that the factor of the covariances has something of in it; callers must not change it. */
    int[] coupled(int row) {
        return coupled[row];
    }

    /** The covariance of the errors of two rows. */
    double noise(int row, int other) {
        return noise[row][other];
    }

    /** Turns what each observation has into what each contrast has, on {@code n} paths. */
    void apply(double[][] values, int n) {
        for (int row = before.length - 1; row >= 0; row--) {
            if (before[row] >= 0) {
                ColumnLoops.subtract(values[row], values[before[row]], n);
            }
        }
    }
}
