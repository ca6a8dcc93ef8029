package org.entente.cli;

import java.util.regex.Pattern;

/** What a refusal, a remark or an error prints: sentences, and nothing that only the author of a class can read. */
final class Sentences {

    /** The name of a class of Java or of a library, the place of a statement, or what no user can mend. */
    private static final Pattern TRACE = Pattern.compile("\\b(javax?|jdk|sun|tools|com|org\\.snakeyaml)\\.[a-z]+\\."
            + "[A-Za-z.]*[A-Z]|[A-Za-z](Exception|Error)\\b|\\tat |internal error");

    private Sentences() {}

    /** Whether {@code printed} has no trace of Java. */
    static boolean areAllOf(String printed) {
        return !TRACE.matcher(printed).find();
    }

    /** Throws an error unless {@code message} is a sentence. */
    static void require(String message) {
        if (message.isBlank() || message.equals("null") || !areAllOf(message)) {
            throw new AssertionError("no sentence: " + message);
        }
    }
}
