package org.entente.model.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.model.Spelling;
import org.entente.model.file.Node.Mapping;

/** Lays the settings of the command line over a file, each as if a file that extends it held that one value. */
final class Settings {

    private final Problems problems;

    private Settings(Problems problems) {
        this.problems = problems;
    }

    /** {@code root} with all {@code settings}, of which a later one wins. */
    static Mapping apply(Mapping root, List<Setting> settings, Problems problems) {
        List<Location> places = IntStream.range(0, settings.size())
                .mapToObj(i -> Location.ofSetting(settings.get(i).toString(), i))
                .toList();
        return apply(root, settings, places, problems);
    }

    /** {@code root} with all {@code settings}, of which a later one wins, each written at its place. */
    static Mapping apply(Mapping root, List<Setting> settings, List<Location> places, Problems problems) {
        Settings all = new Settings(problems);
        Mapping result = root;
        for (int i = 0; i < settings.size(); i++) {
            result = all.apply(result, settings.get(i), places.get(i));
        }
        return result;
    }

    private Mapping apply(Mapping root, Setting setting, Location place) {
        if (setting.value().isBlank()) {
            problems.add(place, "a setting must have a value; null removes what is there");
            return root;
        }
        Optional<Node> value = YamlReader.read(setting.value(), (line, column) -> place, problems);
        AddressMatch trail = AddressMatch.follow(root, setting.address());
        if (value.isEmpty()) {
            return root;
        }
        if (trail.isComplete()) {
            List<String> parent = trail.keys().subList(0, trail.keys().size() - 1);
            return set(root, parent, trail.keys().get(parent.size()), value.get(), place);
        }
        boolean isKey = !trail.rest().contains(".") || KeyPathKind.hasDottedKeys(trail.keys());
        if (trail.node().asMapping().isPresent() && isKey) {
            return set(root, trail.keys(), trail.rest(), value.get(), place);
        }
        problems.add(place, "nothing has the address " + setting.address() + Spelling.hint(nearest(trail)));
        return root;
    }

    private static Optional<String> nearest(AddressMatch trail) {
        int dot = trail.rest().indexOf('.');
        String key = dot < 0 ? trail.rest() : trail.rest().substring(0, dot);
        String after = trail.rest().substring(key.length());
        String before = trail.keys().isEmpty() ? "" : trail.address() + ".";
        return Spelling.nearest(key, trail.map().entries().keySet()).map(known -> before + known + after);
    }

    private Mapping set(Mapping root, List<String> parent, String key, Node value, Location place) {
        return setBelow(root, parent, 0, Mapping.empty(place).with(key, place, value));
    }

    private Mapping setBelow(Mapping map, List<String> parent, int depth, Mapping overlay) {
        if (depth == parent.size()) {
            return Merge.at(parent, map, overlay, problems);
        }
        String key = parent.get(depth);
        Optional<Mapping> child = map.get(key).flatMap(Node::asMapping);
        if (child.isEmpty()) {
            problems.add(
                    overlay.place(), "a list is set as a whole; set " + String.join(".", parent.subList(0, depth + 1)));
            return map;
        }
        return map.with(key, map.placeOf(key), setBelow(child.get(), parent, depth + 1, overlay));
    }
}
