package org.entente.simulation.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/*
 * Global value numbering, optimistic as in Alpern, Wegman and Zadeck, Detecting Equality of Variables in Programs
 * (1988): columns count as equal until something tells them apart. Balances are read in the month after that in which
 * they are written, by steps that come earlier, so that one pass does not do: passes go on until one finds what the
 * one before has.
 */

/** Which columns of some programs always hold the same values: those have the same number. */
final class ValueNumbering {

    private static final int UNKNOWN = -1;

    private final List<Program> programs;
    private final int[][] numbers;
    private int count;

    /** What a step computes, for so many months, of columns with these numbers. */
    private static final class Computation {

        private final Dataflow step;
        private final int months;
        private final int[] inputs;
        private final int hash;

        Computation(Dataflow step, int months, int[] inputs) {
            this.step = step;
            this.months = months;
            this.inputs = inputs;
            this.hash = Objects.hash(step.hashOfFunction(), Arrays.hashCode(inputs));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Computation computation
                    && months == computation.months
                    && Arrays.equals(inputs, computation.inputs)
                    && step.isSameFunctionAs(computation.step);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    ValueNumbering(List<Program> programs) {
        this.programs = programs;
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
        Map<Computation, int[]> known = new HashMap<>();
        for (int k = 0; k < numbers.length; k++) {
            int[] row = numbers[k];
            int months = programs.get(k).horizon().months();
            for (Dataflow step : programs.get(k).steps()) {
                int[] inputs = step.reads().map(column -> row[column]).toArray();
                int[] writes = step.writes().toArray();
                int[] outputs =
                        known.computeIfAbsent(new Computation(step, months, inputs), any -> next(writes.length));
                for (int i = 0; i < writes.length; i++) {
                    row[writes[i]] = outputs[i];
                }
            }
        }
    }

    private int[] next(int size) {
        int first = count;
        count += size;
        return IntStream.range(first, count).toArray();
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
