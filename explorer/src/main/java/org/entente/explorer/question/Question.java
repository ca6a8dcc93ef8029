package org.entente.explorer.question;

import java.util.List;
import org.entente.simulation.plan.Progress;

/** A question about a deal that takes a while. */
public interface Question {

    /** What it is about. */
    Inquiry inquiry();

    /** The arguments of {@code entente} that ask the same, without scenarios' settings and plan. */
    List<String> arguments();

    /**
     * Answers the question. An interrupt of the thread ends the work.
     *
     * @param progress is told of the paths that are simulated
     * @throws IllegalArgumentException if it cannot be answered; the message says why
     */
    Finding answer(Progress progress);
}
