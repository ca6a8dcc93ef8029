package org.entente.simulation.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/*
 * Global value numbering, optimistic as in Alpern, Wegman and Zadeck, Detecting Equality of Variables in Programs (1988):
 * columns count as equal until something tells them apart. Balances are read in the month after that in which they are
 * written, by steps that come earlier, so that one pass does not do: passes go on until one finds what the one before has.
 */

/** Which columns of some programs always hold the same values: those have the same number. */
final class Numbering {

    private static final int UNKNOWN = -1;

    private final List<Program> programs;
    private final List<List<Wired>> steps;
    private final int[][] numbers;
    private int count;

    /** A step and its wiring. */
    private record Wired(Step step, Wiring wiring) {}

    /** What a step computes, for so many months, of columns with these numbers. */
    private record Computation(Wired of, int months, List<Integer> inputs) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Computation computation
                    && months == computation.months
                    && inputs.equals(computation.inputs)
                    && of.step.getClass().equals(computation.of.step.getClass())
                    && of.wiring.hasSameParameters(computation.of.wiring);
        }

        @Override
        public int hashCode() {
            return Objects.hash(of.step.getClass(), months, inputs, of.wiring.hashOfParameters());
        }
    }

    Numbering(List<Program> programs) {
        this.programs = programs;
        this.steps = programs.stream().map(Numbering::wired).toList();
        this.numbers = programs.stream()
                .map(program -> unknown(program.columns().count()))
                .toArray(int[][]::new);
        constants();
        int constants = count;
        int[][] before;
        do {
            before = Arrays.stream(numbers).map(int[]::clone).toArray(int[][]::new);
            count = constants;
            pass();
        } while (!Arrays.deepEquals(numbers, before));
        unwritten();
    }

    private static List<Wired> wired(Program program) {
        return program.steps().stream()
                .map(step -> new Wired(step, step.wiring()))
                .toList();
    }

    private static int[] unknown(int columns) {
        int[] row = new int[columns];
        Arrays.fill(row, UNKNOWN);
        return row;
    }

    private void constants() {
        Map<Double, Integer> known = new TreeMap<>();
        for (int k = 0; k < numbers.length; k++) {
            int[] row = numbers[k];
            programs.get(k)
                    .columns()
                    .constants()
                    .forEach((value, column) -> row[column] = known.computeIfAbsent(value, v -> count++));
        }
    }

    private void pass() {
        Map<Computation, List<Integer>> known = new HashMap<>();
        for (int k = 0; k < numbers.length; k++) {
            int[] row = numbers[k];
            int months = programs.get(k).horizon().months();
            for (Wired wired : steps.get(k)) {
                List<Integer> writes = wired.wiring.writes();
                List<Integer> inputs =
                        wired.wiring.reads().stream().map(column -> row[column]).toList();
                List<Integer> outputs = known.computeIfAbsent(
                        new Computation(wired, months, inputs),
                        computation -> writes.stream().map(column -> count++).toList());
                for (int i = 0; i < outputs.size(); i++) {
                    row[writes.get(i)] = outputs.get(i);
                }
            }
        }
    }

    /** Gives a number of its own to each column that no step writes. */
    private void unwritten() {
        for (int[] row : numbers) {
            for (int column = 0; column < row.length; column++) {
                row[column] = row[column] == UNKNOWN ? count++ : row[column];
            }
        }
    }

    /** The number of a column of program {@code k}. */
    int of(int k, int column) {
        return numbers[k][column];
    }

    /** How many numbers there are, from 0 on. */
    int count() {
        return count;
    }
}
