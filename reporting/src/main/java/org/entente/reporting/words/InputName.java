package org.entente.reporting.words;

import java.util.Locale;

/**
 * What readers call a quantity of a scenario.
 *
 * @param subject the thing that has it: {@code Revenue share to Microsoft}
 * @param item the quantity among those of the thing, in lower case: {@code rate}
 * @param dimension the dimension of its values
 * @param money the words for its values if they are amounts of money
 * @param rank the place among the items of the subject, from 0
 */
public record InputName(String subject, String item, InputDimension dimension, MoneyWords money, int rank) {

    /** The name without a unit: {@code Revenue share to Microsoft, rate}. */
    public String text() {
        return item.isEmpty() ? subject : subject + ", " + item;
    }

    /** The name with the unit, as on an axis: {@code Revenue share to Microsoft, rate (%)}. */
    public String label() {
        String unit = unit();
        return unit.isEmpty() ? text() : text() + " (" + unit + ")";
    }

    /** The unit beside numbers: {@code %}, {@code $ billion}; empty if there is none. */
    public String unit() {
        return dimension == InputDimension.MONEY ? money.label() : dimension.unit();
    }

    /** The same name with {@code other} for its amounts. */
    InputName in(MoneyWords other) {
        return new InputName(subject, item, dimension, other, rank);
    }

    /** The item as the beginning of a line: {@code Rate}. */
    public String capitalised() {
        return item.isEmpty() ? item : item.substring(0, 1).toUpperCase(Locale.ROOT) + item.substring(1);
    }
}
