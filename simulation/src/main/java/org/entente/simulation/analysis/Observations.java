package org.entente.simulation.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What happens on the paths of a scenario, and what chance has decided on them.
 *
 * @param measures the samples of the measures that were asked for
 * @param inputs by name: the values of uncertain quantities, by address; the decimal date of each event, infinite where
 *     it does not happen, as {@code events.agi-declared}; and the sum of a process's monthly shocks, in standard
 *     deviations of it, as {@code products.api.demand.shock}
 */
public record Observations(List<Sample> measures, SortedMap<String, Sample> inputs) {

    public Observations {
        measures = List.copyOf(measures);
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /** The values of the input called {@code name}, if chance decides it. */
    public Optional<Sample> input(String name) {
        return Optional.ofNullable(inputs.get(name));
    }
}
