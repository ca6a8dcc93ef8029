package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.entente.model.Address;
import org.entente.model.file.Provenance;
import org.entente.model.quantity.Quantity;

/** The entries of one article, being collected, each with its provenance. */
final class Entries {

    private final Address address;
    private final SortedMap<Address, Provenance> provenance;
    private final List<Entry> entries = new ArrayList<>();

    /** @param address the address of the term or event */
    Entries(Address address, SortedMap<Address, Provenance> provenance) {
        this.address = address;
        this.provenance = provenance;
    }

    /** @param keys the keys in the term that the value comes from */
    Entries with(String item, String value, String... keys) {
        entries.add(new Entry(item, value, provenance(keys)));
        return this;
    }

    Entries with(String item, Quantity quantity, Unit unit, String... keys) {
        return with(item, QuantityWords.text(quantity, unit), keys);
    }

    private Optional<Provenance> provenance(String... keys) {
        List<Provenance> found = Arrays.stream(keys)
                .map(key -> Provenance.at(address.child(key), provenance))
                .flatMap(Optional::stream)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(Provenance.combined(found));
    }

    List<Entry> list() {
        return List.copyOf(entries);
    }
}
