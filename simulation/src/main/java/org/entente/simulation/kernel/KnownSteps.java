package org.entente.simulation.kernel;

import java.util.List;

/**
 * When the values of a month are known: for each program of a group, the number of its steps after which a column holds
 * them. A column whose values another step of the program computes is known after that step, and one whose values an
 * earlier program computes from the beginning.
 */
final class KnownSteps {

    private final List<Program> programs;
    private final ValueNumbering numbering;

    /** For each program and number of values the number of steps. */
    private final int[][] known;

    KnownSteps(List<Program> programs, ValueNumbering numbering) {
        this.programs = programs;
        this.numbering = numbering;
        this.known = new int[programs.size()][numbering.count()];
        for (int k = 0; k < known.length; k++) {
            follow(k);
        }
    }

    private void follow(int k) {
        int run = 0;
        for (Dataflow step : programs.get(k).steps()) {
            if (step.isMonthly()) {
                run++;
                int place = run;
                step.writes().forEach(column -> known[k][numbering.numberOf(k, column)] = place);
            }
        }
    }

    /**
     * The number of steps of a month of program {@code k} after which the flow or level in {@code column}, and its
     * discount factor, are known.
     */
    int until(int k, int column) {
        return Math.max(
                known[k][numbering.numberOf(k, column)],
                known[k][numbering.numberOf(k, programs.get(k).discountFactor(column))]);
    }
}
