package org.entente.reporting.run;

import java.util.List;
import java.util.Optional;
import org.entente.model.actuals.Actual;
import org.entente.reporting.folder.ActualsOrigin;
import org.entente.simulation.actuals.Findings;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.results.ScenarioResults;

/**
 * What charts of revenue show of what is known: what was reported, and what was expected before anything was known.
 *
 * @param origin the observations that a run knows; empty where it knows none
 * @param before what was expected of each scenario before; none where nothing is known
 */
record KnownRevenue(Optional<ActualsOrigin> origin, List<ScenarioResults> before) {

    /** Of a run that knows nothing. */
    static final KnownRevenue NOTHING = new KnownRevenue(Optional.empty(), List.of());

    KnownRevenue {
        before = List.copyOf(before);
    }

    /** The amounts of revenue that were reported, in the order of time. */
    List<Actual> reported() {
        return origin.flatMap(ActualsOrigin::findings).stream()
                .flatMap(findings -> findings.seen().stream())
                .map(Findings.Seen::actual)
                .filter(actual -> actual.metric().equals(Metrics.REVENUE.name()))
                .toList();
    }

    /** What was expected of the scenario called {@code name}. */
    Optional<ScenarioResults> before(String name) {
        return before.stream()
                .filter(results -> results.scenario().name().equals(name))
                .findFirst();
    }
}
