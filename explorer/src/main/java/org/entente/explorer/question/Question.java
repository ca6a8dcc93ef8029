package org.entente.explorer.question;

import java.util.List;

/** A question about a deal that takes a while. */
public interface Question {

    /** What it is about. */
    Inquiry inquiry();

    /** The arguments of {@code entente} that ask the same, without scenarios' settings and plan. */
    List<String> arguments();

    /**
     * Answers the question. An interrupt of the thread ends the work.
     *
     * @param tried is told of each combination of values that is tried
     * @throws IllegalArgumentException if it cannot be answered; the message says why
     */
    Finding answer(Runnable tried);
}
