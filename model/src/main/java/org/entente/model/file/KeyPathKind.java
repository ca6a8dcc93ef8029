package org.entente.model.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Classifies a node by its key path, the keys that lead from the root of a file to the node. */
final class KeyPathKind {

    /** The sections whose keys are names. */
    private static final Set<String> SECTIONS = Set.of("parties", "channels", "clouds", "products", "terms", "events");

    /** The sections whose keys are addresses or ids. */
    private static final Set<String> REFERENCES = Set.of("sources", "facts");

    private KeyPathKind() {}

    /** Whether the keys of the map at {@code keyPath} are names or addresses, which may have any spelling. */
    static boolean isNamed(List<String> keyPath) {
        return switch (keyPath.size()) {
            case 0 -> true;
            case 1 -> SECTIONS.contains(keyPath.get(0)) || REFERENCES.contains(keyPath.get(0));
            case 3 -> isEvent(keyPath.subList(0, 2)) && keyPath.get(2).equals("effects");
            case 4 ->
                keyPath.get(0).equals("products")
                        && keyPath.get(2).equals("channels")
                        && keyPath.get(3).equals("mix");
            default -> false;
        };
    }

    /** Whether the keys of the map at {@code keyPath} may hold dots. */
    static boolean hasDottedKeys(List<String> keyPath) {
        return isNamed(keyPath)
                && (keyPath.size() == 3 || (keyPath.size() == 1 && REFERENCES.contains(keyPath.get(0))));
    }

    static boolean isEvent(List<String> keyPath) {
        return keyPath.size() == 2 && keyPath.get(0).equals("events");
    }

    /** Whether the map at {@code keyPath} is what an event waits for. */
    static boolean isThreshold(List<String> keyPath) {
        return keyPath.size() == 3
                && isEvent(keyPath.subList(0, 2))
                && keyPath.get(2).equals("when");
    }

    /** Whether the map at {@code keyPath} is a source or a fact. */
    static boolean isReference(List<String> keyPath) {
        return keyPath.size() == 2 && REFERENCES.contains(keyPath.get(0));
    }

    /**
     * Whether the map at {@code keyPath} is a table: one value, although the author chooses its keys. The points of a
     * plan, the weights of a mix and of a profile, the rates and minimums of a share, the tiers of a discount, and the
     * effects of an event mean something only together.
     */
    static boolean isTable(List<String> keyPath) {
        String last = keyPath.isEmpty() ? "" : keyPath.get(keyPath.size() - 1);
        return switch (String.join(".", shape(keyPath))) {
            case "products.*.demand", "compute.training" -> last.equals("points");
            case "products.*.channels" -> last.equals("mix");
            case "terms.*" -> Set.of("profile", "rate", "minimum", "discount").contains(last);
            case "events.*" -> last.equals("effects");
            default -> false;
        };
    }

    /** The key path of the parent, with a star for a name. */
    private static List<String> shape(List<String> keyPath) {
        List<String> shape = new ArrayList<>(keyPath.subList(0, Math.max(0, keyPath.size() - 1)));
        if (shape.size() > 1 && SECTIONS.contains(shape.get(0))) {
            shape.set(1, "*");
        }
        return shape;
    }

    /** Whether the value at {@code keyPath} is text, such as a title, in which a percentage is no number. */
    static boolean isText(List<String> keyPath) {
        return !keyPath.isEmpty()
                && (SourceScope.UNSOURCED_KEYS.contains(keyPath.get(0))
                        || (keyPath.size() == 3 && keyPath.get(2).equals("title")));
    }

    /** Whether {@code node}, the node at {@code keyPath}, is a map that is one value, replaced as a whole. */
    static boolean isValue(List<String> keyPath, Node node) {
        return isTable(keyPath) || isDistribution(keyPath, node);
    }

    /** Whether {@code node}, the node at {@code keyPath}, is a distribution. */
    static boolean isDistribution(List<String> keyPath, Node node) {
        return !isNamed(keyPath)
                && node.asMapping()
                        .filter(map -> map.entries().keySet().stream().anyMatch(Distributions.NAMES::contains))
                        .isPresent();
    }
}
