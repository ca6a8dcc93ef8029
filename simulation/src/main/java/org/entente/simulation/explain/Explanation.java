package org.entente.simulation.explain;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Scenario;
import org.entente.model.Spelling;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.MedianDraws;

/**
 * The explanation of a scenario on one path: the traces of each product, cloud, term and party, month by month. On this
 * path every quantity is at its median, every shock is zero, and no event happens unless it is given or the
 * path brings it about. Where something is known, medians are those of what is left, and shocks meet it.
 *
 * @param scenario the scenario
 * @param events the months of the events that happen, by name
 * @param known the last month that is known; empty where nothing is
 * @param traces the traces of the products, of compute, of the clouds, the terms and the parties
 */
public record Explanation(
        Scenario scenario, Map<String, YearMonth> events, Optional<YearMonth> known, List<Trace> traces) {

    public Explanation {
        events = Collections.unmodifiableMap(new TreeMap<>(events));
        traces = List.copyOf(traces);
    }

    /**
     * Runs the path of a scenario, and traces its parts.
     *
     * @param events the months in which events happen, by name; of the others only those happen that the path
     *     brings about
     * @throws IllegalArgumentException if an event is not one of the scenario's
     */
    public static Explanation run(Scenario scenario, Map<String, YearMonth> events) {
        return run(scenario, events, Optional.empty(), new MedianDraws());
    }

    /**
     * As {@link #run(Scenario, Map)}, given what is known up to {@code known}.
     *
     * @param draws draws without chance, of the world that is known
     */
    public static Explanation run(
            Scenario scenario, Map<String, YearMonth> events, Optional<YearMonth> known, Draws draws) {
        SortedMap<String, Integer> months = new TreeMap<>();
        events.forEach((event, month) -> {
            requireKnown(scenario, event);
            months.put(event, Math.max(0, scenario.horizon().indexOf(month)));
        });
        MedianPath path = MedianPath.run(scenario, months, draws);
        return new Explanation(scenario, events, known, Tracer.traces(scenario, path));
    }

    /** Whether month {@code t} of the horizon is known. */
    public boolean isKnown(int t) {
        YearMonth month = scenario.horizon().month(t);
        return known.filter(last -> !month.isAfter(last)).isPresent();
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
