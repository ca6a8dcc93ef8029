package org.entente.model.file;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.file.Node.Mapping;

/**
 * A value that a file or a setting drops without naming it, as another key takes its place (MODEL 14): the date of an
 * event that now waits for others, or the limit on the other side of a threshold.
 *
 * @param address where it stood
 * @param before what stood there
 * @param by the address of the key that takes its place
 * @param location where that key or the setting is written
 */
record Displaced(String address, Node before, String by, Location location) {

    /** What the file {@code own} displaces in {@code below}, in the order of {@code below}. */
    static List<Displaced> ofFile(Mapping below, Mapping own) {
        List<Displaced> displaced = new ArrayList<>();
        collect(List.of(), below, own, displaced);
        return displaced;
    }

    /** What the settings that make {@code changes} displace in the file {@code root}. */
    static List<Displaced> ofSettings(Mapping root, List<Change> changes) {
        return changes.stream()
                .flatMap(change -> ofFile(root, overlay(root, change)).stream())
                .toList();
    }

    /** A setting as a file that holds one value. */
    private static Mapping overlay(Mapping root, Change setting) {
        AddressMatch match = AddressMatch.follow(root, setting.address());
        List<String> keys = match.isComplete() ? match.keyPath() : Merge.child(match.keyPath(), match.rest());
        Node overlay = setting.after();
        for (int i = keys.size() - 1; i >= 0; i--) {
            overlay = Mapping.empty(setting.location()).with(keys.get(i), setting.location(), overlay);
        }
        return overlay.asMapping().orElse(Mapping.empty(setting.location()));
    }

    private static void collect(List<String> keyPath, Mapping below, Mapping own, List<Displaced> displaced) {
        below.entries().forEach((key, entry) -> {
            if (!own.has(key)) {
                Merge.displacing(key, keyPath, below, own)
                        .ifPresent(by -> displaced.add(new Displaced(
                                address(keyPath, key), entry.value(), address(keyPath, by), own.locationOf(by))));
            }
        });
        own.entries().forEach((key, entry) -> {
            List<String> path = Merge.child(keyPath, key);
            Change.merging(path, below.get(key), entry.value())
                    .ifPresent(inner ->
                            collect(path, inner, entry.value().asMapping().orElseThrow(), displaced));
        });
    }

    private static String address(List<String> keyPath, String key) {
        return String.join(".", Merge.child(keyPath, key));
    }
}
