package org.entente.model.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The outlines of all maps that a scenario file may hold, by name: {@code product} is an entry of {@code products},
 * {@code compute.mix} the map of that address, {@code term[revenue-share].deferral} a map in a term of one kind. The whole
 * file has no name.
 */
final class FileSchema {

    /** The names of maps that stand at several addresses, or in a section that has a name in the plural. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("parties.*", "party"),
            Map.entry("channels.*", "channel"),
            Map.entry("clouds.*", "cloud"),
            Map.entry("products.*", "product"),
            Map.entry("terms.*", "term"),
            Map.entry("events.*", "event"),
            Map.entry("correlations.*", "correlation"),
            Map.entry("sources.*", "source"),
            Map.entry("facts.*", "fact"),
            Map.entry("compute.training", "process"),
            Map.entry("product.demand", "process"));

    private final Map<String, MapSchema> found = new LinkedHashMap<>();

    private FileSchema() {}

    /** The maps of a file in the order in which one meets them, the file itself first. */
    static Map<String, MapSchema> ofScenario() {
        FileSchema parts = new FileSchema();
        parts.add("", ScenarioBinder.outline());
        return Collections.unmodifiableMap(parts.found);
    }

    /** The name of the map that {@code key} of the map called {@code part} holds. */
    static String name(String part, String key) {
        String address = part.isEmpty() ? key : part + "." + key;
        return NAMES.getOrDefault(address, address);
    }

    /** The name of what the map called {@code part} is if it is of {@code kind}. */
    static String ofKind(String part, String kind) {
        return part + "[" + kind + "]";
    }

    private void add(String name, MapSchema outline) {
        MapSchema before = found.putIfAbsent(name, outline);
        if (before != null) {
            if (!before.equals(outline)) {
                throw new IllegalStateException("two maps are called " + name);
            }
            return;
        }
        for (MapSchema.Key key : outline.keys()) {
            inside(name(name, key.name()), key.holds());
        }
        outline.kinds()
                .forEach((kind, of) ->
                        of.keys().forEach(key -> inside(name(ofKind(name, kind), key.name()), key.holds())));
    }

    private void inside(String name, ValueType holds) {
        if (holds instanceof ValueType.OfMap map) {
            add(name, map.outline());
        } else if (holds instanceof ValueType.Each each) {
            inside(name(name, "*"), each.value());
        } else if (holds instanceof ValueType.ListOf list) {
            inside(name(name, "*"), list.item());
        } else if (holds instanceof ValueType.Either either) {
            inside(name, either.first());
            inside(name, either.second());
        }
    }
}
