package org.entente.reporting.bridge;

import java.util.Locale;
import org.entente.reporting.words.TermWords;
import org.entente.simulation.bridge.Bridge;

/** What readers call the clauses of a bridge. */
final class ClauseTitles {

    private ClauseTitles() {}

    /** The clause {@code k} in the middle of a sentence. */
    static String inSentence(Bridge bridge, int k) {
        String name = bridge.clauses().get(k);
        if (name.equals(Bridge.MARKET)) {
            return "everything beside the terms";
        }
        return bridge.to().terms().containsKey(name)
                ? TermWords.title(bridge.to(), name)
                : TermWords.title(bridge.from(), name);
    }

    /** The clause {@code k} by itself. */
    static String alone(Bridge bridge, int k) {
        String title = inSentence(bridge, k);
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
