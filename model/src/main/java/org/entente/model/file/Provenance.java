package org.entente.model.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.entente.model.Address;

/**
 * The facts and assumptions that a value of a scenario rests on (MODEL 14). A number without a source has neither.
 *
 * @param facts the published facts that are cited for the value
 * @param assumptions the reasons for assuming the value
 * @param isSet whether a setting of the command line replaced the file's value
 */
public record Provenance(List<Fact> facts, List<String> assumptions, boolean isSet) {

    /** What follows an address in the addresses inside it, and the character after that. */
    private static final char INSIDE = '.';

    private static final char AFTER_INSIDE = INSIDE + 1;

    public Provenance {
        facts = List.copyOf(facts);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * The combined provenance of all values at {@code address}, from the {@code provenance} of single values; empty if
     * the file has no value there.
     */
    public static Optional<Provenance> at(Address address, SortedMap<Address, Provenance> provenance) {
        List<Provenance> parts = new ArrayList<>();
        Optional.ofNullable(provenance.get(address)).ifPresent(parts::add);
        Address first = new Address(address.text() + INSIDE);
        Address behind = new Address(address.text() + AFTER_INSIDE);
        parts.addAll(provenance.subMap(first, behind).values());
        return parts.isEmpty() ? Optional.empty() : Optional.of(combined(parts));
    }

    /** The provenance of several values together, with each fact and each assumption once. */
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
