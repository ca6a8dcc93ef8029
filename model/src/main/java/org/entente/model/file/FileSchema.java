package org.entente.model.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The schemas of all maps that a scenario file may hold, by name. For example, {@code product} is an entry of
 * {@code products}, {@code compute.mix} the map at that address, and {@code term[revenue-share].deferral} a map in a
 * term of one kind. The name of the whole file is empty.
 */
final class FileSchema {

    /** The names of maps that stand at several addresses, or in a section whose name is a plural. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("parties.*", "party"),
            Map.entry("channels.*", "channel"),
            Map.entry("currencies.*", "currency"),
            Map.entry("clouds.*", "cloud"),
            Map.entry("products.*", "product"),
            Map.entry("terms.*", "term"),
            Map.entry("events.*", "event"),
            Map.entry("correlations.*", "correlation"),
            Map.entry("sources.*", "source"),
            Map.entry("facts.*", "fact"),
            Map.entry("compute.training", "process"),
            Map.entry("product.demand", "process"));

    private final Map<String, MapSchema> schemas = new LinkedHashMap<>();

    private FileSchema() {}

    /** The schema of each map of a file, in the order in which a reader meets them, the file itself first. */
    static Map<String, MapSchema> byName() {
        FileSchema file = new FileSchema();
        file.add("", ScenarioBinder.schema());
        return Collections.unmodifiableMap(file.schemas);
    }

    /** The name of the map at {@code key} of the map called {@code mapName}. */
    static String name(String mapName, String key) {
        String address = mapName.isEmpty() ? key : mapName + "." + key;
        return NAMES.getOrDefault(address, address);
    }

    /** The name of the map called {@code mapName} where its kind is {@code kind}. */
    static String nameOfKind(String mapName, String kind) {
        return mapName + "[" + kind + "]";
    }

    private void add(String name, MapSchema schema) {
        MapSchema before = schemas.putIfAbsent(name, schema);
        if (before != null) {
            if (!before.equals(schema)) {
                throw new IllegalStateException("two maps are called " + name);
            }
            return;
        }
        for (MapSchema.Key key : schema.keys()) {
            addNested(name(name, key.name()), key.type());
        }
        schema.kinds()
                .forEach((kind, kindSchema) -> kindSchema
                        .keys()
                        .forEach(key -> addNested(name(nameOfKind(name, kind), key.name()), key.type())));
    }

    private void addNested(String name, ValueType type) {
        if (type instanceof ValueType.OfMap map) {
            add(name, map.schema());
        } else if (type instanceof ValueType.Each each) {
            addNested(name(name, "*"), each.value());
        } else if (type instanceof ValueType.ListOf list) {
            addNested(name(name, "*"), list.item());
        } else if (type instanceof ValueType.Either either) {
            addNested(name, either.first());
            addNested(name, either.second());
        }
    }
}
