package org.entente.model.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Spelling;
import org.entente.model.file.Node.Entry;
import org.entente.model.file.Node.Mapping;

/**
 * Lays one file over another (MODEL 14): maps merge by key, everything else is replaced, and null removes.
 * Distributions and tables are replaced as a whole, and so are processes and terms that change their kind, and the
 * entries of {@code sources} and {@code facts}. An event that happens in another way loses the keys of the way before,
 * and a threshold on the other side of a limit the limit before.
 */
final class Merge {

    /** The keys of each way in which an event happens, first the key that selects the way. */
    private static final List<List<String>> WAYS = List.of(
            List.of("hazard", "from"),
            List.of("date", "probability"),
            List.of("when", "from", "decided-by", "at"),
            List.of("any"),
            List.of("all"));

    /** The keys of each side of a threshold. */
    private static final List<List<String>> SIDES = List.of(List.of("at-least"), List.of("at-most"));

    private final Problems problems;

    private Merge(Problems problems) {
        this.problems = problems;
    }

    /** The whole file {@code above} laid over the whole file {@code below}. */
    static Mapping merge(Mapping below, Mapping above, Problems problems) {
        return mergeAt(List.of(), below, above, problems);
    }

    /** The map {@code above} laid over the map {@code below}, both at {@code keyPath}. */
    static Mapping mergeAt(List<String> keyPath, Mapping below, Mapping above, Problems problems) {
        return new Merge(problems).merged(keyPath, below, above);
    }

    private Mapping merged(List<String> keyPath, Mapping below, Mapping above) {
        Map<String, Entry> entries = new LinkedHashMap<>(below.entries());
        entries.keySet().removeIf(key -> isDropped(key, keyPath, below, above));
        above.entries().forEach((key, entry) -> {
            if (!entry.value().isNothing()) {
                Node value = overlaid(child(keyPath, key), below.get(key), entry.value());
                entries.put(key, new Entry(entry.keyLocation(), value));
            } else if (below.has(key)) {
                entries.remove(key);
            } else {
                nothingToRemove(keyPath, key, entry, below);
            }
        });
        return new Mapping(above.location(), entries);
    }

    private Node overlaid(List<String> keyPath, Optional<Node> below, Node above) {
        if (above.asMapping().isEmpty() || KeyPathKind.isDistribution(keyPath, above)) {
            return above;
        }
        Mapping base = below.filter(node -> !KeyPathKind.isValue(keyPath, node))
                .flatMap(Node::asMapping)
                .orElse(Mapping.empty(above.location()));
        return merged(keyPath, base, above.asMapping().orElseThrow());
    }

    private static boolean isDropped(String key, List<String> keyPath, Mapping below, Mapping above) {
        if (KeyPathKind.isEvent(keyPath) || KeyPathKind.isThreshold(keyPath)) {
            return displacing(key, keyPath, below, above).isPresent();
        }
        return KeyPathKind.isReference(keyPath) || (!KeyPathKind.isNamed(keyPath) && changesKind(below, above));
    }

    /**
     * The key of {@code above} that takes the place of {@code key} of {@code below}, both at {@code keyPath}: that of
     * another way in which an event happens, or of the other side of a threshold.
     */
    static Optional<String> displacing(String key, List<String> keyPath, Mapping below, Mapping above) {
        List<List<String>> ways =
                KeyPathKind.isEvent(keyPath) ? WAYS : KeyPathKind.isThreshold(keyPath) ? SIDES : List.of();
        return ways.stream()
                .filter(way -> way.contains(key) && below.has(way.get(0)))
                .flatMap(way -> ways.stream().filter(other -> !other.equals(way)))
                .map(other -> other.get(0))
                .filter(other -> sets(above, other))
                .findFirst();
    }

    private static boolean sets(Mapping map, String key) {
        return map.get(key).filter(value -> !value.isNothing()).isPresent();
    }

    /** Whether a process or a term changes its kind, so that it inherits nothing. */
    static boolean changesKind(Mapping below, Mapping above) {
        return above.get("kind").isPresent()
                && below.get("kind").isPresent()
                && !above.get("kind").map(Node::inline).equals(below.get("kind").map(Node::inline));
    }

    private void nothingToRemove(List<String> keyPath, String key, Entry entry, Mapping below) {
        String address = String.join(".", child(keyPath, key));
        String why = KeyPathKind.isTable(keyPath) && below.entries().isEmpty()
                ? ", because " + String.join(".", keyPath) + " is replaced as a whole; leave " + key + " out"
                : Spelling.hint(Spelling.nearest(key, below.entries().keySet()));
        problems.add(
                entry.keyLocation(),
                address,
                address + " is null, which removes what the file extends, but there is nothing to remove" + why);
    }

    /** The key path of {@code key} in the map at {@code keyPath}. */
    static List<String> child(List<String> keyPath, String key) {
        List<String> longer = new ArrayList<>(keyPath);
        longer.add(key);
        return longer;
    }
}
