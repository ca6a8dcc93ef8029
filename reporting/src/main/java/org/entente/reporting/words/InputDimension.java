package org.entente.reporting.words;

/** The dimension of a quantity of a scenario. */
public enum InputDimension {
    /** A fraction, which is written in percent. */
    PERCENT("%"),
    /** An amount of money. */
    MONEY(""),
    /** A length of time. */
    YEARS("years"),
    /** A decimal date. */
    DATE("year"),
    /** What an amount is multiplied by. */
    FACTOR(""),
    /** A number without a unit. */
    NUMBER("");

    private final String unit;

    InputDimension(String unit) {
        this.unit = unit;
    }

    /** The unit beside numbers; empty for amounts of money, factors and plain numbers. */
    public String unit() {
        return unit;
    }

    /** What a number of the scenario is multiplied by to be written beside {@link #unit}: 100 for percent. */
    public double scale() {
        return this == PERCENT ? 100 : 1;
    }
}
