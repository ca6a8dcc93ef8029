package org.entente.simulation.step;

import java.util.List;

/**
 * The rule of a decision: in each of its months a sum of functions of what is known at the end of the month before. The
 * decision is taken in the first month whose sum is above 0.
 *
 * @param months the months, in their order
 */
public record DecisionRule(List<Month> months) {

    public DecisionRule {
        months = List.copyOf(months);
    }

    /**
     * The rule of a month.
     *
     * @param index the index of the month in which the decision is taken, at least 1
     * @param constant what is added to the sum of the terms
     * @param terms the terms
     */
    public record Month(int index, double constant, List<Term> terms) {

        public Month {
            terms = List.copyOf(terms);
        }
    }

    /** A function of what is known, times a coefficient. */
    public record Term(Input input, double coefficient) {}

    /**
     * A function of a column.
     *
     * @param column the name of the column
     * @param function the function
     */
    public record Input(String column, Function function) {

        /** As in a formula: {@code log products.app.demand}, {@code [event.boom]}. */
        @Override
        public String toString() {
            return switch (function) {
                case VALUE -> column;
                case LOG -> "log " + column;
                case HAPPENED -> "[" + column + "]";
            };
        }
    }

    /** The functions of columns. */
    public enum Function {
        /** The value itself. */
        VALUE,
        /** The logarithm of a value that is always above 0. */
        LOG,
        /** Whether an event has happened, of the column of its month: 1 or 0. */
        HAPPENED
    }
}
