package org.entente.reporting.words;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.entente.model.NameOrder;
import org.entente.model.Party;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/** The order in which parties are listed: developers first, the others by name. */
public final class PartyOrder {

    private PartyOrder() {}

    /** All parties of the scenarios, each as in the first scenario that has it. */
    public static List<Party> parties(Results results) {
        TreeMap<String, Party> developers = new TreeMap<>(NameOrder.INSTANCE);
        TreeMap<String, Party> others = new TreeMap<>(NameOrder.INSTANCE);
        for (ScenarioResults scenarioResults : results.scenarios()) {
            scenarioResults
                    .scenario()
                    .parties()
                    .forEach((name, party) -> (name.equals(
                                            scenarioResults.scenario().developer())
                                    ? developers
                                    : others)
                            .putIfAbsent(name, party));
        }
        others.keySet().removeAll(developers.keySet());
        List<Party> all = new ArrayList<>(developers.values());
        all.addAll(others.values());
        return all;
    }

    /** The title of a party in the first scenario that has it, or its name if no scenario has it. */
    public static String title(Results results, String name) {
        return parties(results).stream()
                .filter(party -> party.name().equals(name))
                .map(Party::title)
                .findFirst()
                .orElse(name);
    }

    /** The parties whose gain differs on some path of {@code comparison}. */
    public static List<Party> differing(Results results, Comparison comparison) {
        return parties(results).stream()
                .filter(party -> comparison
                        .difference(Metrics.gain(party.name()), Period.NPV)
                        .filter(npv -> !npv.isNone())
                        .isPresent())
                .toList();
    }

    /** The parties who gain or lose something on some path of some scenario. */
    public static List<Party> gaining(Results results) {
        return parties(results).stream()
                .filter(party ->
                        results.scenarios().stream().anyMatch(scenarioResults -> gains(scenarioResults, party)))
                .toList();
    }

    /** The parties whose net gain is negative on some path of some scenario. */
    public static List<Party> losing(Results results) {
        return parties(results).stream()
                .filter(party -> results.scenarios().stream()
                        .flatMap(scenarioResults ->
                                scenarioResults.summary(Metrics.gain(party.name()), Period.NPV).stream())
                        .anyMatch(npv -> npv.negative().count() > 0))
                .toList();
    }

    private static boolean gains(ScenarioResults results, Party party) {
        return results.summary(Metrics.gain(party.name()), Period.NPV)
                .filter(npv -> npv.minimum() != 0 || npv.maximum() != 0)
                .isPresent();
    }
}
