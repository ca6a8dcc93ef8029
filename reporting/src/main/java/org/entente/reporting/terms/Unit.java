package org.entente.reporting.terms;

/** The unit of a number in a term, and the words for its values. That of money is {@link Names#money}. */
interface Unit {

    /** A fraction, written in percent. */
    Unit PERCENT = PlainUnit.PERCENT;

    /** A number without a unit. */
    Unit NUMBER = PlainUnit.NUMBER;

    /** A decimal year, written as the month that contains it. */
    Unit DATE = PlainUnit.DATE;

    /** A number of the scenario, with all its digits. */
    String exact(double value);

    /** A computed number, rounded. */
    String rough(double value);
}
