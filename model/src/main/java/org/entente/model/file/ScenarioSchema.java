package org.entente.model.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON Schema (draft 7) of scenario files, made from the code that reads these files. An editor that knows the
 * schema completes and explains keys. The schema states the keys, the types of their values and the ranges of plain
 * numbers; only {@link ScenarioReader} checks whether the parts fit together. The schema accepts every file that the
 * reader accepts.
 *
 * <p>A file that extends another may leave out any key, and remove a value by null. So all maps are defined twice, as a
 * whole and as a change.
 */
public final class ScenarioSchema {

    private static final Map<String, Object> HAS_EXTENDS = Json.object("required", List.of(Inheritance.EXTENDS));

    private final KeyNotes notes = KeyNotes.read();
    private final boolean isChange;

    private ScenarioSchema(boolean isChange) {
        this.isChange = isChange;
    }

    /** The schema as JSON, indented, with a line break at its end. */
    public static String json() {
        Map<String, MapSchema> schemas = FileSchema.byName();
        Map<String, Object> definitions = new LinkedHashMap<>();
        for (boolean isChange : List.of(false, true)) {
            ScenarioSchema schema = new ScenarioSchema(isChange);
            schemas.forEach((name, mapSchema) -> definitions.put(title(name, isChange), schema.map(name, mapSchema)));
        }
        definitions.putAll(ValueSchema.definitions());
        return Json.text(Json.object(
                "$schema",
                "http://json-schema.org/draft-07/schema#",
                "title",
                "A scenario of Entente",
                "type",
                "object",
                "if",
                HAS_EXTENDS,
                "then",
                ValueSchema.reference(title("", true)),
                "else",
                ValueSchema.reference(title("", false)),
                "definitions",
                definitions));
    }

    /** The name of the definition of the map called {@code mapName}. */
    static String title(String mapName, boolean isChange) {
        String name = mapName.isEmpty()
                ? "scenario"
                : mapName.replace("[", "-").replace("]", "").replace(".*", "-each");
        return isChange ? "change-of-" + name : name;
    }

    private Map<String, Object> map(String mapName, MapSchema mapSchema) {
        return mapSchema.kinds().isEmpty()
                ? plainMap(mapName, mapSchema, Optional.empty())
                : mapOfKinds(mapName, mapSchema);
    }

    private Map<String, Object> plainMap(String mapName, MapSchema mapSchema, Optional<String> kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (mapName.isEmpty() && isChange) {
            properties.put(
                    Inheritance.EXTENDS, described(notes.note(Inheritance.EXTENDS), Json.object("type", "string")));
        }
        kind.ifPresent(name -> properties.put("kind", Json.object("const", name)));
        mapSchema.keys().forEach(key -> properties.put(key.name(), property(mapName, key)));
        Map<String, Object> map =
                Json.object("type", "object", "properties", properties, "additionalProperties", false);
        return isChange ? map : withRules(map, mapSchema);
    }

    private static Map<String, Object> withRules(Map<String, Object> map, MapSchema mapSchema) {
        List<String> required = mapSchema.keys().stream()
                .filter(MapSchema.Key::required)
                .map(MapSchema.Key::name)
                .toList();
        if (!required.isEmpty()) {
            map.put("required", required);
        }
        if (!mapSchema.alternatives().isEmpty()) {
            map.put("oneOf", eitherOf(mapSchema.alternatives()));
        }
        if (!mapSchema.atLeastOne().isEmpty()) {
            map.put("anyOf", eachRequired(mapSchema.atLeastOne()));
        }
        return map;
    }

    /** For each group the rule that its first key is there, and no key of another group alone. */
    private static List<Object> eitherOf(List<List<String>> groups) {
        List<Object> rules = new ArrayList<>();
        for (List<String> meant : groups) {
            List<String> others = groups.stream()
                    .filter(group -> !group.equals(meant))
                    .flatMap(List::stream)
                    .filter(key -> !meant.contains(key))
                    .toList();
            rules.add(
                    Json.object("required", List.of(meant.get(0)), "not", Json.object("anyOf", eachRequired(others))));
        }
        return rules;
    }

    private static List<Object> eachRequired(List<String> keys) {
        return keys.stream()
                .<Object>map(key -> Json.object("required", List.of(key)))
                .toList();
    }

    /** The schema of a map whose kind decides its other keys; a change need not repeat the kind. */
    private Map<String, Object> mapOfKinds(String mapName, MapSchema mapSchema) {
        List<Object> cases = new ArrayList<>();
        List<Object> kinds = new ArrayList<>();
        mapSchema.kinds().forEach((kind, kindSchema) -> {
            Map<String, Object> map = plainMap(FileSchema.nameOfKind(mapName, kind), kindSchema, Optional.of(kind));
            Map<String, Object> isKind = Json.object(
                    "properties", Json.object("kind", Json.object("const", kind)), "required", List.of("kind"));
            cases.add(Json.object("if", isKind, "then", map));
            kinds.add(map);
        });
        if (isChange) {
            return Json.object("type", "object", "anyOf", kinds);
        }
        return Json.object(
                "type",
                "object",
                "properties",
                Json.object("kind", property(mapName, mapSchema.key("kind"))),
                "required",
                List.of("kind"),
                "allOf",
                cases);
    }

    private Map<String, Object> property(String mapName, MapSchema.Key key) {
        Map<String, Object> value = key.type().match(new ValueSchema(FileSchema.name(mapName, key.name()), isChange));
        Map<String, Object> described = described(notes.note(mapName, key.name()), ValueSchema.orNull(value, isChange));
        key.defaultValue()
                .flatMap(ScenarioSchema::value)
                .ifPresent(defaultValue -> described.put("default", defaultValue));
        return described;
    }

    private static Map<String, Object> described(String note, Map<String, Object> value) {
        Map<String, Object> all = Json.object("description", note);
        if (value.containsKey("$ref")) {
            all.put("allOf", List.of(value));
        } else {
            all.putAll(value);
        }
        return all;
    }

    /** A default as JSON; empty for a word that a file cannot hold. */
    private static Optional<Object> value(String defaultValue) {
        if (defaultValue.matches("-?\\d+(\\.\\d+)?")) {
            return Optional.of(new BigDecimal(defaultValue));
        }
        return switch (defaultValue) {
            case "true", "false" -> Optional.of(Boolean.valueOf(defaultValue));
            case "all" -> Optional.empty();
            default -> Optional.of(defaultValue);
        };
    }
}
