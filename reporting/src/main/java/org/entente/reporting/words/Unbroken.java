package org.entente.reporting.words;

import java.util.regex.Pattern;

/** Sentences whose amounts stay on one line. */
public final class Unbroken {

    private static final Pattern SPACE = Pattern.compile(" (?=[±%])|(?<=±) | (?=billion|million|thousand)|(?<=about) ");
    private static final Pattern END_OF_LINE = Pattern.compile("(?<=[−+])(?=\\p{Sc})|(?<=P10)(?=–)|(?<=P10–)(?=P90)");

    private Unbroken() {}

    /** {@code sentence} with no-break spaces and word joiners where no line may end, as within an amount. */
    public static String sentence(String sentence) {
        String spaced = SPACE.matcher(sentence).replaceAll("\u00A0");
        return END_OF_LINE.matcher(spaced).replaceAll("\u2060");
    }
}
