package org.entente.model.file;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.Spelling;
import org.entente.model.file.Node.Mapping;

/**
 * The keys of one map of a scenario file, with a record of which keys are known and which are missing. Both are
 * reported at the end, so that a misspelt key is one problem, not an unknown key and a missing key.
 */
final class KnownKeys {

    private final Location location;
    private final String address;
    private final Optional<Mapping> map;
    private final Problems problems;
    private final SortedSet<String> known = new TreeSet<>();
    private final SortedSet<String> missing = new TreeSet<>();
    private Optional<String> incomplete = Optional.empty();

    /** @param map empty if the node is no map; that is reported already, so no key counts as missing */
    KnownKeys(Location location, String address, Optional<Mapping> map, Problems problems) {
        this.location = location;
        this.address = address;
        this.map = map;
        this.problems = problems;
    }

    /** The value of {@code key}; makes the key known. */
    Optional<Node> get(String key) {
        known.add(key);
        return peek(key);
    }

    /** The value of {@code key}; makes the key known, and missing if it has no value. */
    Optional<Node> need(String key) {
        Optional<Node> node = get(key);
        if (node.isEmpty()) {
            missing.add(key);
        }
        return node;
    }

    /** The value of {@code key}; does not make the key known. */
    Optional<Node> peek(String key) {
        return map.flatMap(entries -> entries.get(key));
    }

    void know(Collection<String> keys) {
        known.addAll(keys);
    }

    /** Makes every key known, for a map whose kind is unknown. */
    void knowAll() {
        map.ifPresent(entries -> known.addAll(entries.entries().keySet()));
    }

    /** The address of the map; empty for a whole file. */
    String address() {
        return address;
    }

    String address(String key) {
        return address.isEmpty() ? key : address + "." + key;
    }

    /** The location of the map: where the key that holds the map is written. */
    Location location() {
        return location;
    }

    Location locationOf(String key) {
        return map.filter(entries -> entries.has(key))
                .map(entries -> entries.locationOf(key))
                .orElse(location);
    }

    /**
     * Records that the keys are incomplete; {@code rule} begins with {@code must}. Not reported if a key is misspelt.
     */
    void areIncomplete(String rule) {
        incomplete = Optional.of(rule);
    }

    /** Reports unknown, missing and incomplete keys. */
    void finish() {
        map.ifPresent(entries -> {
            SortedSet<String> unknown = new TreeSet<>(entries.entries().keySet());
            unknown.removeAll(known);
            unknown.forEach(key -> problems.unknownKey(locationOf(key), key, address, known));
            List<String> missed = missing.stream()
                    .filter(key -> Spelling.nearest(key, unknown).isEmpty())
                    .toList();
            missed.forEach(key -> problems.add(location, address(key), address(key) + " is missing"));
            incomplete
                    .filter(rule -> unknown.isEmpty())
                    .ifPresent(rule -> problems.addViolation(location, address, rule));
        });
    }
}
