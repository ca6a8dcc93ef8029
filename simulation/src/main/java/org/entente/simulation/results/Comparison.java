package org.entente.simulation.results;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;

/**
 * The comparison of a scenario with the baseline, path by path. Both have the same draws, so chance that moves both
 * alike cancels.
 *
 * @param baseline the name of the baseline
 * @param scenario the name of the scenario
 * @param differences the differences of each flow and level that both report, in each period
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
