package org.entente.model.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.model.Spelling;
import org.entente.model.file.Node.Mapping;

/**
 * Lays the settings of the command line over a file. Each acts like a file that extends the file and holds that one
 * value.
 */
final class Settings {

    private final Problems problems;

    private Settings(Problems problems) {
        this.problems = problems;
    }

    /** The locations of the settings of a command line. */
    static List<Location> locations(List<Setting> settings) {
        return IntStream.range(0, settings.size())
                .mapToObj(i -> Location.ofSetting(settings.get(i).label(), i))
                .toList();
    }

    /**
     * The file {@code root} with all {@code settings}, each written at its location; a later setting overrides an
     * earlier one.
     */
    static Mapping apply(Mapping root, List<Setting> settings, List<Location> locations, Problems problems) {
        Settings overlay = new Settings(problems);
        Mapping result = root;
        for (int i = 0; i < settings.size(); i++) {
            result = overlay.apply(result, settings.get(i), locations.get(i));
        }
        return result;
    }

    private Mapping apply(Mapping root, Setting setting, Location location) {
        if (setting.value().isBlank()) {
            problems.add(location, "a setting must have a value; null removes what is there");
            return root;
        }
        Optional<Node> value = YamlReader.read(setting.value(), (line, column) -> location, problems);
        AddressMatch match = AddressMatch.follow(root, setting.address());
        if (value.isEmpty()) {
            return root;
        }
        if (match.isComplete()) {
            List<String> parent = match.keyPath().subList(0, match.keyPath().size() - 1);
            return set(root, parent, match.keyPath().get(parent.size()), value.get(), location);
        }
        boolean isKey = !match.rest().contains(".") || KeyPathKind.hasDottedKeys(match.keyPath());
        if (match.node().asMapping().isPresent() && isKey) {
            return set(root, match.keyPath(), match.rest(), value.get(), location);
        }
        problems.add(location, "nothing has the address " + setting.address() + Spelling.hint(nearest(match)));
        return root;
    }

    private static Optional<String> nearest(AddressMatch match) {
        int dot = match.rest().indexOf('.');
        String key = dot < 0 ? match.rest() : match.rest().substring(0, dot);
        String after = match.rest().substring(key.length());
        String before = match.keyPath().isEmpty() ? "" : match.address() + ".";
        return Spelling.nearest(key, match.map().entries().keySet()).map(known -> before + known + after);
    }

    private Mapping set(Mapping root, List<String> parent, String key, Node value, Location location) {
        Mapping overlay = Mapping.empty(location).with(key, location, value);
        return setBelow(root, parent, 0, overlay).asMapping().orElse(root);
    }

    /** The node at the first {@code depth} keys of {@code parent}, with the overlay laid over the map at all keys. */
    private Node setBelow(Node node, List<String> parent, int depth, Mapping overlay) {
        if (depth < parent.size()) {
            String key = parent.get(depth);
            return node.match(
                    map -> map.with(
                            key, map.locationOf(key), setBelow(map.get(key).orElseThrow(), parent, depth + 1, overlay)),
                    list -> list.with(Integer.parseInt(key), item -> setBelow(item, parent, depth + 1, overlay)),
                    scalar -> scalar);
        }
        if (node.asMapping().isEmpty()) {
            problems.add(overlay.location(), "a list is set as a whole; set " + String.join(".", parent));
            return node;
        }
        return Merge.mergeAt(parent, node.asMapping().get(), overlay, problems);
    }
}
