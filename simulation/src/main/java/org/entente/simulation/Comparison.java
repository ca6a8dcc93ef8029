package org.entente.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a scenario differs from the baseline, path by path: both see the same draws, so what they have in common cancels.
 *
 * @param baseline the name of the baseline
 * @param scenario the name of the scenario
 * @param differences for each flow and level that both have, by period
 */
public record Comparison(String baseline, String scenario, SortedMap<Metric, Map<Period, Difference>> differences) {

    public Comparison {
        SortedMap<Metric, Map<Period, Difference>> copy = new TreeMap<>();
        differences.forEach(
                (metric, periods) -> copy.put(metric, Collections.unmodifiableMap(new LinkedHashMap<>(periods))));
        differences = Collections.unmodifiableSortedMap(copy);
    }

    /** The difference of a metric in a period, if both scenarios have it. */
    public Optional<Difference> difference(String metric, Period period) {
        return differences.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(metric))
                .findFirst()
                .map(entry -> entry.getValue().get(period));
    }
}
