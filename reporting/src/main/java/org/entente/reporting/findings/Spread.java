package org.entente.reporting.findings;

import org.entente.reporting.words.MoneyWords;
import org.entente.simulation.results.Summary;

/** The words for how far paths lie apart. */
final class Spread {

    private Spread() {}

    /** P10 and P90 in brackets after a space: {@code  (P10–P90: $94 to $430 billion)}; empty if they are equal. */
    static String text(Summary summary, MoneyWords money) {
        return summary.p10() == summary.p90() ? "" : " (P10–P90: " + money.range(summary.p10(), summary.p90()) + ")";
    }
}
