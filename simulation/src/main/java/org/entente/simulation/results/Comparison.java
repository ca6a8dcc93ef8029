package org.entente.simulation.results;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;

/**
 * How a scenario differs from the baseline, path by path: both see the same draws, so what they have in common cancels.
 *
 * @param baseline the name of the baseline
 * @param scenario the name of the scenario
 * @param differences of each flow and level that both have, in each period
 */
public record Comparison(String baseline, String scenario, SortedMap<Outcome, Difference> differences) {

    public Comparison {
        differences = Collections.unmodifiableSortedMap(new TreeMap<>(differences));
    }

    /** The difference of a metric in a period, if both scenarios have it. */
    public Optional<Difference> difference(Metric metric, Period period) {
        return Optional.ofNullable(differences.get(new Outcome(metric, period)));
    }
}
