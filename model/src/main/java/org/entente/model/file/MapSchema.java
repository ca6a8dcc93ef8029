package org.entente.model.file;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The keys of one map of a scenario file, as the code that reads the map declares them.
 *
 * @param keys in the order in which they are declared
 * @param kinds the schema of the keys that each kind adds, by kind; none if the map has no kind
 * @param alternatives groups of keys, or none: the first key of one group is there, and no key of the others alone
 * @param atLeastOne the keys at least one of which must be there; empty if there is no such rule
 */
record MapSchema(
        List<Key> keys, SortedMap<String, MapSchema> kinds, List<List<String>> alternatives, List<String> atLeastOne) {

    /**
     * A key of a map.
     *
     * @param required whether the key must be there in a file that extends no other
     * @param defaultValue the value where the key is left out, if that is one value
     */
    record Key(String name, ValueType type, boolean required, Optional<String> defaultValue) {}

    /** The key called {@code name}, which must exist. */
    Key key(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst().orElseThrow();
    }
}
