package org.entente.simulation.plain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.Maps;
import org.entente.model.file.ScenarioSchema;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON Schema of scenario files, and which of its keys, words and forms of values a file uses. */
final class FileSchema {

    private static final Map<String, Object> SCHEMA =
            SchemaScenario.mapOf(new Load(LoadSettings.builder().build()).loadFromString(ScenarioSchema.json()));

    private final Set<String> used = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();

    private FileSchema() {}

    static Map<String, Object> definition(String name) {
        return map(map(SCHEMA, "definitions"), name);
    }

    static Map<String, Object> map(Map<String, Object> schema, String key) {
        return SchemaScenario.mapOf(Maps.require(schema, key));
    }

    static Map<String, Object> property(Map<String, Object> schema, String key) {
        return map(map(schema, "properties"), key);
    }

    static List<Map<String, Object>> list(Map<String, Object> schema, String key) {
        return ((Collection<?>) Maps.require(schema, key))
                .stream().map(SchemaScenario::mapOf).toList();
    }

    static List<String> names(Map<String, Object> schema, String key) {
        return ((Collection<?>) schema.getOrDefault(key, List.of()))
                .stream().map(Object::toString).toList();
    }

    /** The keys that a way of writing a part refuses. */
    static List<String> refused(Map<String, Object> way) {
        return list(map(way, "not"), "anyOf").stream()
                .flatMap(alternative -> names(alternative, "required").stream())
                .toList();
    }

    static boolean hasKinds(Map<String, Object> schema) {
        return schema.containsKey("allOf") && list(schema, "allOf").get(0).containsKey("if");
    }

    static List<String> kinds(Map<String, Object> schema) {
        return names(property(schema, "kind"), "enum");
    }

    static Map<String, Object> ofKind(Map<String, Object> schema, String kind) {
        return list(schema, "allOf").stream()
                .filter(branch -> Maps.require(property(map(branch, "if"), "kind"), "const")
                        .equals(kind))
                .map(branch -> map(branch, "then"))
                .findFirst()
                .orElseThrow();
    }

    static String referred(Map<String, Object> schema) {
        Map<String, Object> reference =
                schema.containsKey("$ref") ? schema : list(schema, "allOf").get(0);
        return Maps.require(reference, "$ref").toString().replaceAll(".*/", "");
    }

    static boolean isNumber(Map<String, Object> schema) {
        return schema.get("type") instanceof List<?> types && types.contains("number") && schema.containsKey("pattern");
    }

    /** Whether a schema is that of a number or a distribution. */
    static boolean isQuantity(Map<String, Object> schema) {
        return schema.containsKey("anyOf")
                && isNumber(list(schema, "anyOf").get(0))
                && list(schema, "anyOf").get(1).containsKey("$ref");
    }

    static double low(Map<String, Object> quantity) {
        Map<String, Object> number = list(quantity, "anyOf").get(0);
        Object low = number.getOrDefault("minimum", number.getOrDefault("exclusiveMinimum", Double.NEGATIVE_INFINITY));
        return ((Number) low).doubleValue();
    }

    static double high(Map<String, Object> quantity) {
        return ((Number) list(quantity, "anyOf").get(0).getOrDefault("maximum", Double.POSITIVE_INFINITY))
                .doubleValue();
    }

    /** All keys, words and forms of values that the schema has. */
    static Set<String> all() {
        FileSchema all = new FileSchema();
        all.part(definition("scenario"), "scenario", Optional.empty());
        return all.used;
    }

    /** Those that a file uses. */
    static Set<String> usedBy(Map<String, Object> file) {
        FileSchema some = new FileSchema();
        some.part(definition("scenario"), "scenario", Optional.of(file));
        return some.used;
    }

    /** Visits a part of a file, or all that a schema allows where there is no {@code node}. */
    private void part(Map<String, Object> schema, String path, Optional<Object> node) {
        if (hasKinds(schema)) {
            kinds(schema).stream()
                    .filter(kind -> node.filter(
                                    of -> !kind.equals(SchemaScenario.mapOf(of).get("kind")))
                            .isEmpty())
                    .forEach(kind -> keys(ofKind(schema, kind), path + "[" + kind + "]", node));
        } else {
            keys(schema, path, node);
        }
    }

    private void keys(Map<String, Object> schema, String path, Optional<Object> node) {
        for (String key : map(schema, "properties").keySet()) {
            Optional<Object> value = node.map(of -> SchemaScenario.mapOf(of).get(key));
            if (!key.equals("kind") && (node.isEmpty() || value.isPresent())) {
                used.add(path + "." + key);
                visit(property(schema, key), path + "." + key, value);
            }
        }
    }

    private void visit(Map<String, Object> schema, String path, Optional<Object> node) {
        if (schema.containsKey("$ref") || schema.containsKey("allOf")) {
            refer(referred(schema), path, node);
        } else if (schema.containsKey("anyOf") && !schema.containsKey("properties")) {
            for (Map<String, Object> way : list(schema, "anyOf")) {
                if (node.filter(of -> !matches(way, of)).isEmpty()) {
                    form(way).forEach(form -> used.add(path + ": " + form));
                    visit(way, path, node);
                }
            }
        } else if (schema.containsKey("enum") || "boolean".equals(schema.get("type"))) {
            List<String> words = schema.containsKey("enum") ? names(schema, "enum") : List.of("true", "false");
            words.stream()
                    .filter(word ->
                            node.filter(of -> !of.toString().equals(word)).isEmpty())
                    .forEach(word -> used.add(path + ": " + word));
        } else if ("array".equals(schema.get("type"))) {
            items(map(schema, "items"), path, node.map(of -> (List<?>) of));
        } else if ("object".equals(schema.get("type")) && !schema.containsKey("properties")) {
            items(
                    map(schema, "additionalProperties"),
                    path,
                    node.map(of -> SchemaScenario.mapOf(of).values()));
        } else if ("object".equals(schema.get("type"))) {
            part(schema, path, node);
        }
    }

    private void refer(String name, String path, Optional<Object> node) {
        if (name.equals("weight")) {
            visit(definition(name), path, node);
        } else if (node.isPresent() || seen.add(name)) {
            part(definition(name), name, node);
        }
    }

    private void items(Map<String, Object> schema, String path, Optional<Collection<?>> nodes) {
        if (nodes.isEmpty()) {
            visit(schema, path, Optional.empty());
        }
        nodes.ifPresent(
                some -> some.stream().filter(Objects::nonNull).forEach(node -> visit(schema, path, Optional.of(node))));
    }

    /** The name of a form of values, of forms that are no group of others. */
    private static Set<String> form(Map<String, Object> schema) {
        if (schema.containsKey("$ref")) {
            String name = referred(schema);
            return Set.of(name.equals("distribution") ? name : "map");
        }
        if (schema.containsKey("anyOf") || schema.containsKey("enum")) {
            return Set.of();
        }
        if (isNumber(schema) || "integer".equals(schema.get("type"))) {
            return Set.of("number");
        }
        return Set.of(
                switch (String.valueOf(schema.get("type"))) {
                    case "array" -> "list";
                    case "object" -> schema.containsKey("properties") ? "map" : "table";
                    default -> "text";
                });
    }

    private static boolean matches(Map<String, Object> schema, Object node) {
        if (schema.containsKey("anyOf")) {
            return list(schema, "anyOf").stream().anyMatch(way -> matches(way, node));
        }
        if (schema.containsKey("enum")) {
            return names(schema, "enum").contains(node.toString());
        }
        if (schema.containsKey("$ref")) {
            return matches(definition(referred(schema)), node);
        }
        if (isNumber(schema) || "integer".equals(schema.get("type"))) {
            return node instanceof Number;
        }
        if ("array".equals(schema.get("type"))) {
            return node instanceof List;
        }
        if ("object".equals(schema.get("type"))) {
            return node instanceof Map<?, ?>
                    && matchesKeys(schema, SchemaScenario.mapOf(node).keySet());
        }
        return node instanceof String;
    }

    private static boolean matchesKeys(Map<String, Object> schema, Set<String> keys) {
        if (schema.containsKey("properties")) {
            return map(schema, "properties").keySet().containsAll(keys);
        }
        String pattern = Maps.require(map(schema, "propertyNames"), "pattern").toString();
        return keys.stream().allMatch(key -> key.matches(pattern));
    }
}
