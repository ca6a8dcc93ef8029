package org.entente.simulation.explain;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Scenario;
import org.entente.model.Spelling;

/**
 * The path on which every quantity is at its median, every shock is zero and no event happens unless given: an account
 * of each product, cloud, term and party, month by month.
 *
 * @param scenario what is explained
 * @param events the months of the events that happen, by name
 * @param accounts the products, compute, the clouds, the terms, the parties
 */
public record Explanation(Scenario scenario, Map<String, YearMonth> events, List<Trace> accounts) {

    public Explanation {
        events = Collections.unmodifiableMap(new TreeMap<>(events));
        accounts = List.copyOf(accounts);
    }

    /**
     * Explains a scenario.
     *
     * @param events the months in which events happen, by name; those left out never happen
     * @throws IllegalArgumentException if an event is not one of the scenario's
     */
    public static Explanation of(Scenario scenario, Map<String, YearMonth> events) {
        SortedMap<String, Integer> months = new TreeMap<>();
        events.forEach((event, month) -> {
            requireKnown(scenario, event);
            months.put(event, Math.max(0, scenario.horizon().indexOf(month)));
        });
        MedianPath path = MedianPath.of(scenario, months);
        return new Explanation(scenario, events, Tracer.of(scenario, path));
    }

    private static void requireKnown(Scenario scenario, String event) {
        if (!scenario.events().containsKey(event)) {
            String nearest =
                    Spelling.hint(Spelling.nearest(event, scenario.events().keySet()));
            throw new IllegalArgumentException(
                    "event must be one of " + scenario.name() + "'s, but was '" + event + "'" + nearest);
        }
    }
}
