package org.entente.reporting.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.entente.model.Party;
import org.entente.simulation.Comparison;
import org.entente.simulation.Metrics;
import org.entente.simulation.Period;
import org.entente.simulation.Results;
import org.entente.simulation.ScenarioResults;

/** The order in which parties are listed: developers first, the others by name. */
public final class PartyOrder {

    private PartyOrder() {}

    /** All parties of the scenarios, each as the first scenario has it that knows it. */
    public static List<Party> of(Results results) {
        TreeMap<String, Party> developers = new TreeMap<>();
        TreeMap<String, Party> others = new TreeMap<>();
        for (ScenarioResults one : results.scenarios()) {
            one.scenario()
                    .parties()
                    .forEach((name, party) ->
                            (name.equals(one.scenario().developer()) ? developers : others).putIfAbsent(name, party));
        }
        others.keySet().removeAll(developers.keySet());
        List<Party> all = new ArrayList<>(developers.values());
        all.addAll(others.values());
        return all;
    }

    /** The title of a party, in the first scenario that has it; its name if none has. */
    public static String title(Results results, String name) {
        return of(results).stream()
                .filter(party -> party.name().equals(name))
                .map(Party::title)
                .findFirst()
                .orElse(name);
    }

    /** Those whose gain differs on some path of a comparison. */
    public static List<Party> differing(Results results, Comparison comparison) {
        return of(results).stream()
                .filter(party -> comparison
                        .difference(Metrics.gain(party.name()), Period.NPV)
                        .filter(npv -> npv.mean() != 0 || npv.standardError() != 0)
                        .isPresent())
                .toList();
    }

    /** Those who gain or lose something on some path of some scenario. */
    public static List<Party> gaining(Results results) {
        return of(results).stream()
                .filter(party -> results.scenarios().stream().anyMatch(one -> gains(one, party)))
                .toList();
    }

    private static boolean gains(ScenarioResults one, Party party) {
        return one.summary(Metrics.gain(party.name()), Period.NPV)
                .filter(npv -> npv.minimum() != 0 || npv.maximum() != 0)
                .isPresent();
    }
}
