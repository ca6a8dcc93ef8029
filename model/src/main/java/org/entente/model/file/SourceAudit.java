package org.entente.model.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.model.file.Node.Mapping;

/**
 * Finds the numbers without a source (MODEL 14), and reports the largest groups that have none. A number from a setting
 * needs no source.
 */
final class SourceAudit {

    /** What a file chooses to tell of, for which there is no source. */
    private static final Set<String> CALENDAR = Set.of("horizon", "fiscal-year-end", ActualsReference.KEY);

    private final Map<String, Location> sources = new TreeMap<>();
    private final List<String> found = new ArrayList<>();

    private SourceAudit(Mapping root) {
        root.get(SourceScope.SOURCES)
                .flatMap(Node::asMapping)
                .ifPresent(map -> map.entries().forEach((address, entry) -> sources.put(address, entry.keyLocation())));
    }

    /** A sentence for each group of numbers without a source, in the order of the map {@code root}. */
    static List<String> unsourced(Mapping root) {
        SourceAudit audit = new SourceAudit(root);
        root.entries().forEach((key, entry) -> {
            if (!SourceScope.UNSOURCED_KEYS.contains(key) && !CALENDAR.contains(key)) {
                audit.group(key, entry.keyLocation(), entry.value());
            }
        });
        return audit.found;
    }

    private void group(String address, Location location, Node node) {
        List<Boolean> numbers = new ArrayList<>();
        collect(address, node, numbers);
        if (numbers.contains(true)) {
            node.asMapping()
                    .ifPresent(map -> map.entries()
                            .forEach((key, entry) -> group(address + "." + key, entry.keyLocation(), entry.value())));
        } else if (!numbers.isEmpty()) {
            String finding =
                    numbers.size() == 1 ? " has no source" : " holds " + numbers.size() + " numbers without a source";
            found.add(location.sourceAndLine() + ": " + address + finding);
        }
    }

    /** Adds, for each number in {@code node}, whether the number has a source. */
    private void collect(String address, Node node, List<Boolean> numbers) {
        node.asMapping()
                .ifPresent(map ->
                        map.entries().forEach((key, entry) -> collect(address + "." + key, entry.value(), numbers)));
        node.asSequence().ifPresent(list -> list.items().forEach(item -> collect(address, item, numbers)));
        node.asScalar()
                .filter(scalar -> scalar.kind() == Scalar.Kind.NUMBER
                        && !scalar.location().isSetting())
                .ifPresent(number -> numbers.add(hasSource(address, number)));
    }

    private boolean hasSource(String address, Scalar number) {
        return sources.entrySet().stream()
                .filter(source -> address.equals(source.getKey()) || address.startsWith(source.getKey() + "."))
                .anyMatch(source -> !SourceScope.isNewer(number, source.getValue()));
    }
}
