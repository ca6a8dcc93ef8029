package org.entente.reporting.words;

import org.entente.model.file.Fact;

/** How published figures are cited. */
public final class FactWords {

    private FactWords() {}

    /** What was published, with its value. */
    public static String statement(Fact fact) {
        String value = (fact.value() + " " + fact.unit()).strip();
        return fact.statement() + (value.isEmpty() ? "" : ": " + value);
    }

    /** Who published it, and when it held. */
    public static String publisher(Fact fact) {
        return fact.publisher() + (fact.asOf().isEmpty() ? "" : ", " + fact.asOf());
    }
}
