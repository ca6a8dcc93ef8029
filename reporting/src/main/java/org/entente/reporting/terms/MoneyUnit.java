package org.entente.reporting.terms;

import org.entente.reporting.words.MoneyWords;

/** The unit of an amount of money; below one, the next smaller unit is written. */
record MoneyUnit(MoneyWords words) implements Unit {

    @Override
    public String exact(double value) {
        return words.exact(value);
    }

    @Override
    public String rough(double value) {
        return words.brief(value);
    }
}
