package org.entente.model.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.file.Node.Mapping;

/**
 * A scenario file that extends another and holds only what settings change. Comments and sources stay in the file that
 * it extends.
 */
final class ChangesFile {

    private static final String INDENT = "  ";

    /** Values by key: the text of one, or a map of those inside. */
    private final Map<String, Object> tree = new LinkedHashMap<>();

    private final Mapping changed;

    private ChangesFile(Mapping changed) {
        this.changed = changed;
    }

    /**
     * The text of the file.
     *
     * @param before the resolved file that it extends
     * @param changed the same with {@code settings}
     * @param head the first lines: names and values of the whole file
     */
    static String text(Mapping before, Mapping changed, List<Setting> settings, Map<String, String> head) {
        ChangesFile file = new ChangesFile(changed);
        head.forEach((key, value) -> file.tree.put(key, Scalar.plainOrQuoted(value)));
        settings.forEach(setting -> file.add(keyPath(before, changed, setting.address())));
        StringBuilder text = new StringBuilder();
        write(file.tree, "", text);
        return text.toString();
    }

    /** The keys of an address; those that no file has are divided at dots. */
    private static List<String> keyPath(Mapping before, Mapping changed, String address) {
        AddressMatch after = AddressMatch.follow(changed, address);
        AddressMatch match = after.isComplete() ? after : AddressMatch.follow(before, address);
        List<String> keys = new ArrayList<>(match.keyPath());
        if (!match.isComplete()) {
            keys.addAll(List.of(match.rest().split("\\.", -1)));
        }
        return keys;
    }

    /** Adds what stands at {@code keyPath} now; lists and values of several keys are written as a whole. */
    private void add(List<String> keyPath) {
        Node node = changed;
        for (int depth = 0; depth < keyPath.size(); depth++) {
            List<String> path = keyPath.subList(0, depth);
            if (depth > 0 && (node.asMapping().isEmpty() || KeyPathKind.isValue(path, node))) {
                put(path, node.inline());
                return;
            }
            Optional<Node> child = node.asMapping().flatMap(map -> map.get(keyPath.get(path.size())));
            if (child.isEmpty()) {
                put(keyPath, "null");
                return;
            }
            node = child.get();
        }
        put(keyPath, node.inline());
    }

    @SuppressWarnings("unchecked")
    private void put(List<String> keyPath, String value) {
        Map<String, Object> map = tree;
        for (String key : keyPath.subList(0, keyPath.size() - 1)) {
            Object inner = map.computeIfAbsent(key, any -> new LinkedHashMap<String, Object>());
            if (!(inner instanceof Map<?, ?>)) {
                return; // what is around it is written as a whole
            }
            map = (Map<String, Object>) inner;
        }
        map.put(keyPath.get(keyPath.size() - 1), value);
    }

    private static void write(Map<?, ?> map, String indent, StringBuilder text) {
        map.forEach((key, value) -> {
            text.append(indent).append(Scalar.plainOrQuoted((String) key)).append(':');
            if (value instanceof Map<?, ?> inner) {
                text.append('\n');
                write(inner, indent + INDENT, text);
            } else {
                text.append(' ').append(value).append('\n');
            }
        });
    }
}
