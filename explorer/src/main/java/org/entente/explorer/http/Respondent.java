package org.entente.explorer.http;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** What answers one kind of question. */
@FunctionalInterface
public interface Respondent {

    /**
     * Answers {@code question}.
     *
     * @param lines takes the answer, a line at a time
     * @throws RefusedException if it cannot be answered as it was asked
     * @throws IOException if the answer cannot be written
     */
    void answer(JsonNode question, Lines lines) throws IOException;
}
