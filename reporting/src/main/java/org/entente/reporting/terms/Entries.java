package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.entente.model.Address;
import org.entente.model.file.Basis;
import org.entente.model.quantity.Quantity;

/** Collects the entries of one article, each with what its value rests on. */
final class Entries {

    private final Address at;
    private final SortedMap<Address, Basis> bases;
    private final List<Entry> entries = new ArrayList<>();

    /** @param at the address of the term or event */
    Entries(Address at, SortedMap<Address, Basis> bases) {
        this.at = at;
        this.bases = bases;
    }

    /** @param keys the keys, in the term, of what the value is made of */
    Entries with(String item, String value, String... keys) {
        entries.add(new Entry(item, value, basis(keys)));
        return this;
    }

    Entries with(String item, Quantity quantity, Unit unit, String key) {
        return with(item, QuantityWords.of(quantity, unit), key);
    }

    private Optional<Basis> basis(String... keys) {
        List<Basis> found = Arrays.stream(keys)
                .map(key -> Basis.at(at.child(key), bases))
                .flatMap(Optional::stream)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(Basis.of(found));
    }

    List<Entry> list() {
        return List.copyOf(entries);
    }
}
