package org.entente.simulation.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/*
 * Global value numbering, optimistic as in Alpern, Wegman and Zadeck, Detecting Equality of Variables in Programs
 * (1988): columns count as equal until something tells them apart. Steps read balances
 * one month after later steps have written them, so one pass is not enough: passes go on until a pass changes nothing.
 */

/** Numbers of the values of columns: columns of a group of programs that always hold the same values share a number. */
final class ValueNumbering {

    private static final int UNKNOWN = -1;

    private final List<Program> programs;
    private final int[][] numbers;
    private int count;

    /** The computation of a step over a number of months, from columns whose values have these numbers. */
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
        this(programs, Set.of());
    }

    /**
     * The numbers of columns of which those of the parameters {@code apart} have each a number of their own, whatever
     * they hold: so the numbers are right for all values of these parameters.
     */
    ValueNumbering(List<Program> programs, Set<String> apart) {
        this.programs = programs;
        this.numbers = programs.stream()
                .map(program -> unknown(program.layout().count()))
                .toArray(int[][]::new);
        numberConstants();
        numberParameters(apart);
        int constants = count;
        int[][] before;
        do {
            before = Arrays.stream(numbers).map(int[]::clone).toArray(int[][]::new);
            count = constants;
            numberOutputs();
        } while (!Arrays.deepEquals(numbers, before));
        numberUnwritten();
    }

    private static int[] unknown(int columns) {
        int[] row = new int[columns];
        Arrays.fill(row, UNKNOWN);
        return row;
    }

    private void numberConstants() {
        Map<Double, Integer> known = new TreeMap<>();
        for (int k = 0; k < numbers.length; k++) {
            int[] row = numbers[k];
            programs.get(k)
                    .layout()
                    .constants()
                    .forEach((column, value) -> row[column] = known.computeIfAbsent(value, v -> count++));
        }
    }

    private void numberParameters(Set<String> apart) {
        for (int k = 0; k < numbers.length; k++) {
            ColumnLayout layout = programs.get(k).layout();
            for (String name : layout.parameters()) {
                if (apart.contains(name)) {
                    numbers[k][layout.columnOf(name)] = count++;
                }
            }
        }
    }

    private void numberOutputs() {
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
    private void numberUnwritten() {
        for (int[] row : numbers) {
            for (int column = 0; column < row.length; column++) {
                row[column] = row[column] == UNKNOWN ? count++ : row[column];
            }
        }
    }

    /** The number of the values of a column of program {@code k}. */
    int numberOf(int k, int column) {
        return numbers[k][column];
    }

    /** The count of numbers, which begin at 0. */
    int count() {
        return count;
    }
}
