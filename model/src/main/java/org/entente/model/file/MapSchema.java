package org.entente.model.file;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The keys of one map of a scenario file, as the code that reads it asks for them.
 *
 * @param keys in the order in which they are asked for
 * @param kinds the outlines of what its kind decides, by kind; none where there are no kinds
 * @param alternatives two groups of keys: of one the first is there, and of the other none; or nothing
 * @param atLeastOne keys of which at least one must be there; none where that is no rule
 */
record MapSchema(
        List<Key> keys, SortedMap<String, MapSchema> kinds, List<List<String>> alternatives, List<String> atLeastOne) {

    /**
     * A key.
     *
     * @param required whether it must be there in a file that extends no other
     * @param defaultValue what is taken where it is left out, as far as that is one value
     */
    record Key(String name, ValueType type, boolean required, Optional<String> defaultValue) {}

    /** The key called {@code name}, which there must be. */
    Key key(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst().orElseThrow();
    }
}
