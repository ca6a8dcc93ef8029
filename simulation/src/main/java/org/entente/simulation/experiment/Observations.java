package org.entente.simulation.experiment;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.StandardNormal;

/**
 * The observed paths of a scenario: samples of measures and of all random inputs.
 *
 * @param scenario the scenario
 * @param measures the samples of the measures that were asked for
 * @param inputs the samples of the inputs, by name: the values of an uncertain quantity, by its address; the decimal
 *     date of an event, infinite where it does not happen, as {@code events.agi-declared}; and the sum of a process's
 *     monthly shocks, in standard deviations of the sum, as {@code products.api.demand.shock}
 */
public record Observations(Scenario scenario, List<Sample> measures, SortedMap<String, Sample> inputs) {

    public Observations {
        measures = List.copyOf(measures);
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /** The values of the input called {@code name}, if it is random. */
    public Optional<Sample> input(String name) {
        return Optional.ofNullable(inputs.get(name));
    }

    /** The names of all inputs, ascending. */
    public List<String> names() {
        return List.copyOf(inputs.keySet());
    }

    /** The kind of the input called {@code name}. */
    public InputKind kind(String name) {
        return InputKind.of(scenario, new Address(name));
    }

    /**
     * The probability that an input is at most {@code value}; for the date of an event, the fraction of the observed
     * paths.
     *
     * @throws IllegalArgumentException if there is no such random input
     */
    public double probability(String name, double value) {
        return switch (kind(name)) {
            case TERM, DRIVER -> quantity(name).cumulative(value);
            case NOISE -> StandardNormal.cumulative(value);
            case EVENT -> {
                double[] dates = input(name).orElseThrow(() -> unknown(name)).raw();
                long count = Arrays.stream(dates).filter(date -> date <= value).count();
                yield (double) count / dates.length;
            }
        };
    }

    private Quantity quantity(String name) {
        return Optional.ofNullable(scenario.quantities().get(new Address(name))).orElseThrow(() -> unknown(name));
    }

    private IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException(
                "an input must be one of " + String.join(", ", inputs.keySet()) + ", but was '" + name + "'");
    }
}
