package org.entente.reporting.run;

import java.util.List;
import org.entente.model.term.RevenueShare;
import org.entente.simulation.results.ScenarioResults;

/**
 * A revenue share in one of the scenarios that have it.
 *
 * @param results the results of the scenario
 * @param term the revenue share
 */
record ScenarioShare(ScenarioResults results, RevenueShare term) {

    /** The key of the scenario. */
    String scenario() {
        return results.scenario().name();
    }

    /** The scenarios of {@code shares}. */
    static List<ScenarioResults> scenarios(List<ScenarioShare> shares) {
        return shares.stream().map(ScenarioShare::results).toList();
    }

    /** A sentence, after a space, with the scenarios whose share has no cap; empty if all shares have caps. */
    static String uncapped(List<ScenarioShare> shares) {
        List<ScenarioShare> uncapped =
                shares.stream().filter(share -> share.term().cap().isEmpty()).toList();
        return uncapped.isEmpty() ? "" : " No cap in " + FigureContext.names(scenarios(uncapped)) + ".";
    }
}
