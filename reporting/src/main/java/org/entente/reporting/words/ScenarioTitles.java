package org.entente.reporting.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Scenario;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/** The titles of the scenarios of a run, by which readers tell them apart: where two are the same, with the keys. */
public final class ScenarioTitles {

    private final SortedMap<String, String> titles = new TreeMap<>();

    private ScenarioTitles(List<Scenario> scenarios) {
        List<String> all = new ArrayList<>();
        scenarios.forEach(scenario -> all.add(title(scenario)));
        scenarios.forEach(scenario -> titles.put(
                scenario.name(),
                Collections.frequency(all, title(scenario)) > 1
                        ? title(scenario) + " (" + scenario.name() + ")"
                        : title(scenario)));
    }

    private static String title(Scenario scenario) {
        return scenario.title().isBlank() ? scenario.name() : scenario.title();
    }

    /** The titles of {@code scenarios}. */
    public static ScenarioTitles of(List<Scenario> scenarios) {
        return new ScenarioTitles(scenarios);
    }

    /** The titles of the scenarios of {@code results}. */
    public static ScenarioTitles of(Results results) {
        return of(results.scenarios().stream().map(ScenarioResults::scenario).toList());
    }

    /** The title of the scenario {@code name}, or its name if it is none of these. */
    public String title(String name) {
        return titles.getOrDefault(name, name);
    }
}
