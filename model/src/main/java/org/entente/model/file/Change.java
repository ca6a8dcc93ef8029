package org.entente.model.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.file.Node.Mapping;

/**
 * A value that a file or a setting lays over what it extends.
 *
 * @param address where; keys of a map that merges are changes of their own
 * @param location where the key or the setting is written
 * @param before what stood there
 * @param after what stands there now; null removes
 */
record Change(String address, Location location, Optional<Node> before, Node after) {

    /** What the file {@code own} changes in {@code below}, in the order of the file. */
    static List<Change> ofFile(Mapping below, Mapping own) {
        List<Change> changes = new ArrayList<>();
        collect(List.of(), below, own, changes);
        return changes;
    }

    private static void collect(List<String> keyPath, Mapping below, Mapping own, List<Change> changes) {
        own.entries().forEach((key, entry) -> {
            List<String> path = Merge.child(keyPath, key);
            Optional<Mapping> inner = merging(path, below.get(key), entry.value());
            if (inner.isPresent()) {
                collect(path, inner.get(), entry.value().asMapping().orElseThrow(), changes);
            } else if (!key.equals(Inheritance.EXTENDS)) {
                changes.add(new Change(String.join(".", path), entry.keyLocation(), below.get(key), entry.value()));
            }
        });
    }

    /** The map below {@code own} with which it merges; empty if {@code own} is one value, or nothing stands there. */
    static Optional<Mapping> merging(List<String> keyPath, Optional<Node> below, Node own) {
        boolean isSection = keyPath.size() == 1 && KeyPathKind.isNamed(keyPath);
        Optional<Mapping> map = own.asMapping();
        if (map.isEmpty() || KeyPathKind.isValue(keyPath, own) || KeyPathKind.isReference(keyPath)) {
            return Optional.empty();
        }
        Optional<Mapping> base = below.filter(node -> !KeyPathKind.isValue(keyPath, node))
                .flatMap(Node::asMapping)
                .filter(found -> KeyPathKind.isNamed(keyPath) || !Merge.changesKind(found, map.get()));
        return isSection ? Optional.of(base.orElse(Mapping.empty(own.location()))) : base;
    }

    /** What {@code settings} change in the file {@code root}. */
    static List<Change> ofSettings(Mapping root, List<Setting> settings, List<Location> locations) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            Setting setting = settings.get(i);
            Location location = locations.get(i);
            Optional<Node> before = Optional.of(AddressMatch.follow(root, setting.address()))
                    .filter(AddressMatch::isComplete)
                    .map(AddressMatch::node);
            YamlReader.read(setting.value(), (line, column) -> location, new Problems())
                    .ifPresent(after -> changes.add(new Change(setting.address(), location, before, after)));
        }
        return changes;
    }

    /** Where a message points to: a single value, or the key of anything else. */
    Location place() {
        boolean isValue = after.asScalar().isPresent() && !after.isNothing();
        return isValue ? after.location() : location;
    }

    /** Whether it takes away what stood there. */
    boolean isRemoval() {
        return before.isPresent() && after.isNothing();
    }

    /** Whether it puts something else in the place of what stood there. */
    boolean isReplacement() {
        return before.isPresent() && !after.isNothing();
    }
}
