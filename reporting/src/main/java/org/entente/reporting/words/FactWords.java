package org.entente.reporting.words;

import org.entente.model.file.Fact;

/** The words that cite a published figure. */
public final class FactWords {

    private FactWords() {}

    /** The statement of {@code fact}, with its value. */
    public static String statement(Fact fact) {
        String value = (fact.value() + " " + fact.unit()).strip();
        return fact.statement() + (value.isEmpty() ? "" : ": " + value);
    }

    /** The publisher of {@code fact}, and the date at which it held. */
    public static String publisher(Fact fact) {
        return fact.publisher() + (fact.asOf().isEmpty() ? "" : ", " + fact.asOf());
    }
}
