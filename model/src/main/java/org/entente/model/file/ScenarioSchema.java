package org.entente.model.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON Schema (draft 7) of scenario files, made from the code that reads them. An editor that knows it completes and
 * explains keys. It says what stands where, and within which range plain numbers lie; whether the parts fit together only
 * {@link ScenarioReader} tells. What the reader takes, the schema takes.
 *
 * <p>A file that extends another may leave out any key, and hold null for what it removes; hence all maps are defined
 * twice, as a whole and as a change.
 */
public final class ScenarioSchema {

    private static final Map<String, Object> CHANGES = Json.object("required", List.of(Inheritance.EXTENDS));

    private final KeyNotes notes = KeyNotes.read();
    private final boolean isChange;

    private ScenarioSchema(boolean isChange) {
        this.isChange = isChange;
    }

    /** The schema as JSON, indented, with a line break at its end. */
    public static String json() {
        Map<String, MapSchema> parts = FileSchema.ofScenario();
        Map<String, Object> definitions = new LinkedHashMap<>();
        for (boolean isChange : List.of(false, true)) {
            ScenarioSchema schema = new ScenarioSchema(isChange);
            parts.forEach((name, outline) -> definitions.put(title(name, isChange), schema.map(name, outline)));
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
                CHANGES,
                "then",
                ValueSchema.reference(title("", true)),
                "else",
                ValueSchema.reference(title("", false)),
                "definitions",
                definitions));
    }

    /** The name of the definition of the map called {@code part}. */
    static String title(String part, boolean isChange) {
        String name = part.isEmpty()
                ? "scenario"
                : part.replace("[", "-").replace("]", "").replace(".*", "-each");
        return isChange ? "change-of-" + name : name;
    }

    private Map<String, Object> map(String part, MapSchema outline) {
        return outline.kinds().isEmpty() ? plainMap(part, outline, Optional.empty()) : mapOfKinds(part, outline);
    }

    private Map<String, Object> plainMap(String part, MapSchema outline, Optional<String> kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (part.isEmpty() && isChange) {
            properties.put(
                    Inheritance.EXTENDS, described(notes.of(Inheritance.EXTENDS), Json.object("type", "string")));
        }
        kind.ifPresent(name -> properties.put("kind", Json.object("const", name)));
        outline.keys().forEach(key -> properties.put(key.name(), property(part, key)));
        Map<String, Object> map =
                Json.object("type", "object", "properties", properties, "additionalProperties", false);
        return isChange ? map : withRules(map, outline);
    }

    private static Map<String, Object> withRules(Map<String, Object> map, MapSchema outline) {
        List<String> required = outline.keys().stream()
                .filter(MapSchema.Key::required)
                .map(MapSchema.Key::name)
                .toList();
        if (!required.isEmpty()) {
            map.put("required", required);
        }
        if (!outline.alternatives().isEmpty()) {
            List<String> first = outline.alternatives().get(0);
            List<String> second = outline.alternatives().get(1);
            map.put("oneOf", List.of(either(first, second), either(second, first)));
        }
        if (!outline.leastOne().isEmpty()) {
            map.put("anyOf", eachRequired(outline.leastOne()));
        }
        return map;
    }

    /** The first key of {@code meant} is there, and none of {@code other}. */
    private static Map<String, Object> either(List<String> meant, List<String> other) {
        return Json.object("required", List.of(meant.get(0)), "not", Json.object("anyOf", eachRequired(other)));
    }

    private static List<Object> eachRequired(List<String> keys) {
        return keys.stream()
                .<Object>map(key -> Json.object("required", List.of(key)))
                .toList();
    }

    /** Its kind decides what else a map holds; a change need not say it again. */
    private Map<String, Object> mapOfKinds(String part, MapSchema outline) {
        List<Object> cases = new ArrayList<>();
        List<Object> any = new ArrayList<>();
        outline.kinds().forEach((kind, of) -> {
            Map<String, Object> map = plainMap(FileSchema.ofKind(part, kind), of, Optional.of(kind));
            Map<String, Object> isKind = Json.object(
                    "properties", Json.object("kind", Json.object("const", kind)), "required", List.of("kind"));
            cases.add(Json.object("if", isKind, "then", map));
            any.add(map);
        });
        if (isChange) {
            return Json.object("type", "object", "anyOf", any);
        }
        return Json.object(
                "type",
                "object",
                "properties",
                Json.object("kind", property(part, outline.key("kind"))),
                "required",
                List.of("kind"),
                "allOf",
                cases);
    }

    private Map<String, Object> property(String part, MapSchema.Key key) {
        Map<String, Object> value = key.holds().match(new ValueSchema(FileSchema.name(part, key.name()), isChange));
        Map<String, Object> described = described(notes.of(part, key.name()), ValueSchema.orNull(value, isChange));
        key.otherwise().flatMap(ScenarioSchema::value).ifPresent(otherwise -> described.put("default", otherwise));
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

    /** A default as JSON, unless it is words that a file cannot hold. */
    private static Optional<Object> value(String otherwise) {
        if (otherwise.matches("-?\\d+(\\.\\d+)?")) {
            return Optional.of(new BigDecimal(otherwise));
        }
        return switch (otherwise) {
            case "true", "false" -> Optional.of(Boolean.valueOf(otherwise));
            case "all" -> Optional.empty();
            default -> Optional.of(otherwise);
        };
    }
}
