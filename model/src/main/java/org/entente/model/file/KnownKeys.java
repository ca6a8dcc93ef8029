package org.entente.model.file;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.Spelling;
import org.entente.model.file.Node.Mapping;

/**
 * The keys of one map of a scenario file: which of them are known, and which are missing. Both are told at the end, so
 * that a misspelt key is told once and not as a missing one as well.
 */
final class KnownKeys {

    private final Location location;
    private final String address;
    private final Optional<Mapping> map;
    private final Problems problems;
    private final SortedSet<String> known = new TreeSet<>();
    private final SortedSet<String> missing = new TreeSet<>();
    private Optional<String> incomplete = Optional.empty();

    /** @param map empty if there is none, which has been told, so that none of its keys is missed */
    KnownKeys(Location location, String address, Optional<Mapping> map, Problems problems) {
        this.location = location;
        this.address = address;
        this.map = map;
        this.problems = problems;
    }

    /** What {@code key} holds, which makes it known. */
    Optional<Node> get(String key) {
        known.add(key);
        return peek(key);
    }

    /** What {@code key} holds, which must be there. */
    Optional<Node> need(String key) {
        Optional<Node> node = get(key);
        if (node.isEmpty()) {
            missing.add(key);
        }
        return node;
    }

    /** What {@code key} holds, which does not make it known. */
    Optional<Node> peek(String key) {
        return map.flatMap(entries -> entries.get(key));
    }

    void know(Collection<String> keys) {
        known.addAll(keys);
    }

    /** Makes every key known: nobody can say which of them are wrong. */
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

    /** Where the map is, as the place of the key that holds it. */
    Location location() {
        return location;
    }

    Location locationOf(String key) {
        return map.filter(entries -> entries.has(key))
                .map(entries -> entries.locationOf(key))
                .orElse(location);
    }

    /** The keys do not make up a whole: {@code rule} begins with {@code must}. Not told if some key is misspelt. */
    void areIncomplete(String rule) {
        incomplete = Optional.of(rule);
    }

    /** Tells what is unknown, missing and incomplete. */
    void finish() {
        map.ifPresent(entries -> {
            SortedSet<String> unknown = new TreeSet<>(entries.entries().keySet());
            unknown.removeAll(known);
            unknown.forEach(key -> problems.unknownKey(locationOf(key), key, address, known));
            List<String> missed = missing.stream()
                    .filter(key -> Spelling.nearest(key, unknown).isEmpty())
                    .toList();
            missed.forEach(key -> problems.add(location, address(key), address(key) + " is missing"));
            incomplete.filter(rule -> unknown.isEmpty()).ifPresent(rule -> problems.addViolation(location, address, rule));
        });
    }
}
