package org.entente.reporting.terms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.reporting.words.InputName;

/** The unit of a number in a term, and the words for its values. That of money is {@link Names#money}. */
interface Unit {

    /** What stands before a number, the number, and what stands behind it. */
    Pattern PARTS = Pattern.compile("(\\D*)([\\d.,]+)(\\D*)");

    /** The unit of the quantity called {@code name}. */
    static Unit of(InputName name) {
        return switch (name.dimension()) {
            case PERCENT -> PlainUnit.PERCENT;
            case MONEY -> new MoneyUnit(name.money());
            case YEARS -> PlainUnit.YEARS;
            case DATE -> PlainUnit.DATE;
            case FACTOR -> PlainUnit.FACTOR;
            case NUMBER -> PlainUnit.NUMBER;
        };
    }

    /** A number of the scenario, with all its digits. */
    String exact(double value);

    /** A computed number, rounded. */
    String rough(double value);

    /** A range between computed numbers, with its unit once: {@code $3.9–9.9 billion}. */
    default String range(double low, double high) {
        String first = rough(low);
        String last = rough(high);
        Matcher firstParts = PARTS.matcher(first);
        Matcher lastParts = PARTS.matcher(last);
        boolean haveOneUnit = firstParts.matches()
                && lastParts.matches()
                && firstParts.group(1).equals(lastParts.group(1))
                && firstParts.group(3).equals(lastParts.group(3));
        return haveOneUnit && low >= 0
                ? firstParts.group(1) + firstParts.group(2) + "–" + lastParts.group(2) + lastParts.group(3)
                : first + " to " + last;
    }
}
