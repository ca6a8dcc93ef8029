package org.entente.model.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Address;

/**
 * What a value of a scenario rests on (MODEL 14). Nothing at all if it is a number without a source.
 *
 * @param facts the published facts that are cited for it
 * @param assumptions the reasons for which it is assumed
 * @param isSet whether a setting of the command line put it in the place of what the file says
 */
public record Provenance(List<Fact> facts, List<String> assumptions, boolean isSet) {

    public Provenance {
        facts = List.copyOf(facts);
        assumptions = List.copyOf(assumptions);
    }

    /** What the value at {@code address} rests on, by {@code provenance} of single values; empty where the file leaves it out. */
    public static Optional<Provenance> at(Address address, Map<Address, Provenance> provenance) {
        List<Provenance> parts = provenance.entrySet().stream()
                .filter(entry -> address.covers(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(combined(parts));
    }

    /** What values rest on together, each fact and each assumption once. */
    public static Provenance combined(Collection<Provenance> parts) {
        Set<Fact> facts = new LinkedHashSet<>();
        Set<String> assumptions = new LinkedHashSet<>();
        parts.forEach(part -> {
            facts.addAll(part.facts());
            assumptions.addAll(part.assumptions());
        });
        return new Provenance(
                new ArrayList<>(facts),
                new ArrayList<>(assumptions),
                parts.stream().anyMatch(Provenance::isSet));
    }
}
