package org.entente.reporting.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.entente.model.Party;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.ScenarioResults;

/** The sources of what parties gain, of the parties that have several. */
final class PartySources {

    private PartySources() {}

    /** The parties with several sources, the developer first. */
    static List<Party> parties(ScenarioResults results) {
        String developer = results.scenario().developer();
        return results.scenario().parties().values().stream()
                .filter(party -> !sources(results, party).isEmpty())
                .sorted(Comparator.comparing(party -> !party.name().equals(developer)))
                .toList();
    }

    /** The sources of a party that has several; none of a party with one. */
    static List<GainSource> sources(ScenarioResults results, Party party) {
        return Arrays.stream(GainSource.values())
                .filter(source -> results.summary(Metrics.gain(party.name(), source), Period.NPV)
                        .isPresent())
                .toList();
    }
}
