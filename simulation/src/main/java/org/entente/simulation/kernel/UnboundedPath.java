package org.entente.simulation.kernel;

import java.util.Comparator;

/**
 * A path that carries what is no amount of money: a number beyond all bounds, or none at all.
 *
 * @param path the number of the path, from 0
 * @param cause what is no amount
 * @param value what it is instead
 */
public record UnboundedPath(long path, Cause cause, double value) {

    /**
     * What is no amount on a path.
     *
     * @param program the number of the program in its group
     * @param amount the name of the first column or outcome that is none
     * @param step the step that computes the column; empty where only an outcome is too large
     * @param when the month, such as {@code 2029-06}, or the period of the outcome
     */
    public record Cause(int program, String amount, String step, String when) implements Comparable<Cause> {

        private static final Comparator<Cause> IN_ORDER = Comparator.comparingInt(Cause::program)
                .thenComparing(Cause::when)
                .thenComparing(Cause::amount)
                .thenComparing(Cause::step);

        /** The order of programs, then of months. */
        @Override
        public int compareTo(Cause other) {
            return IN_ORDER.compare(this, other);
        }

        /** The amount, the month and the path as words: {@code revenue in 2029-06 on path 17}. */
        public String on(long path) {
            boolean isMonth = when.length() == "2029-06".length() && when.charAt(4) == '-';
            return amount + (isMonth ? " in " : " over ") + when + " on path " + path;
        }
    }
}
