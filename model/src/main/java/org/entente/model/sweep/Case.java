package org.entente.model.sweep;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One case of a sweep: a scenario with inputs of its own.
 *
 * @param id the scenario's name and twelve hexadecimal digits that the inputs fix, whatever other cases there are
 * @param scenario the name of the scenario
 * @param inputs the values that replace what the scenario says, by address; what stays as it is is not among them
 * @param sha256 the SHA-256 of the resolved scenario with these inputs
 */
public record Case(String id, String scenario, SortedMap<String, String> inputs, String sha256) {

    public Case {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /** What was put at {@code address}; {@link Design#AS_IS} if nothing was. */
    public String input(String address) {
        return inputs.getOrDefault(address, Design.AS_IS);
    }

    /** The scenario and the inputs in words. */
    @Override
    public String toString() {
        return scenario + described(inputs);
    }

    private static String described(Map<String, String> inputs) {
        return inputs.isEmpty()
                ? " as it is"
                : inputs.entrySet().stream()
                        .map(input -> input.getKey() + "=" + input.getValue())
                        .collect(Collectors.joining(", ", " with ", ""));
    }
}
