package org.entente.model.sweep;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A case of a sweep: a scenario with inputs of its own.
 *
 * @param id the scenario's name, words for the inputs and twelve hexadecimal digits: a function of the inputs alone
 * @param scenario the name of the scenario
 * @param inputs the values that replace values of the scenario, by address, without those left as they are
 * @param sha256 the SHA-256 of the resolved scenario with these inputs
 * @param baselines the ids of the cases that differences of this one are from, by their scenarios; none unless the
 *     sweep reports differences
 */
public record Case(
        String id,
        String scenario,
        SortedMap<String, String> inputs,
        String sha256,
        SortedMap<String, String> baselines) {

    public Case {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        baselines = baselines.isEmpty()
                ? Collections.emptySortedMap() // one for all, as there may be a million cases
                : Collections.unmodifiableSortedMap(new TreeMap<>(baselines));
    }

    /** A case of which no differences are reported. */
    public Case(String id, String scenario, SortedMap<String, String> inputs, String sha256) {
        this(id, scenario, inputs, sha256, Collections.emptySortedMap());
    }

    /** The input at {@code address}; {@link Design#AS_IS} if the case has none there. */
    public String input(String address) {
        return inputs.getOrDefault(address, Design.AS_IS);
    }

    /** The scenario and the inputs in words. */
    @Override
    public String toString() {
        return scenario + inputsText(inputs);
    }

    private static String inputsText(Map<String, String> inputs) {
        return inputs.isEmpty()
                ? " as it is"
                : inputs.entrySet().stream()
                        .map(input -> input.getKey() + "=" + input.getValue())
                        .collect(Collectors.joining(", ", " with ", ""));
    }
}
