package org.entente.model.file;

import java.util.List;
import java.util.Set;

/** What the keys that lead to a node tell about it. */
final class KeyPathKind {

    /** The sections whose keys are names. */
    private static final Set<String> SECTIONS = Set.of("parties", "channels", "clouds", "products", "terms", "events");

    /** The sections whose keys are addresses or ids. */
    private static final Set<String> REFERENCES = Set.of("sources", "facts");

    private KeyPathKind() {}

    /** Whether the keys of the map at {@code keys} are names or addresses, which may be spelt like anything. */
    static boolean isNamed(List<String> keys) {
        return switch (keys.size()) {
            case 0 -> true;
            case 1 -> SECTIONS.contains(keys.get(0)) || REFERENCES.contains(keys.get(0));
            case 3 -> isEvent(keys.subList(0, 2)) && keys.get(2).equals("effects");
            case 4 ->
                keys.get(0).equals("products")
                        && keys.get(2).equals("channels")
                        && keys.get(3).equals("mix");
            default -> false;
        };
    }

    /** Whether the keys of the map at {@code keys} may hold dots. */
    static boolean hasDottedKeys(List<String> keys) {
        return isNamed(keys) && (keys.size() == 3 || (keys.size() == 1 && REFERENCES.contains(keys.get(0))));
    }

    static boolean isEvent(List<String> keys) {
        return keys.size() == 2 && keys.get(0).equals("events");
    }

    /** Whether the map at {@code keys} is a source or a fact. */
    static boolean isReference(List<String> keys) {
        return keys.size() == 2 && REFERENCES.contains(keys.get(0));
    }

    /** Whether {@code node}, which {@code keys} lead to, is a distribution. */
    static boolean isDistribution(List<String> keys, Node node) {
        return !isNamed(keys)
                && node.asMapping()
                        .filter(map -> map.entries().keySet().stream().anyMatch(Distributions.NAMES::contains))
                        .isPresent();
    }
}
