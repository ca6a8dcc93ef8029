package org.entente.explorer.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.file.ScenarioSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema of scenario files, followed from a value to the values in it. */
final class FileSchemaJson {

    private static final String DISTRIBUTION = "#/definitions/distribution";
    private static final JsonNode ROOT = new JsonMapper().readTree(ScenarioSchema.json());

    private FileSchemaJson() {}

    /** The schema of a whole scenario. */
    static JsonNode scenario() {
        return ROOT.get("definitions").get("scenario");
    }

    /** The schemas of which a value must meet one: alternatives and references are followed. */
    static List<JsonNode> alternatives(JsonNode schema) {
        List<JsonNode> found = new ArrayList<>();
        collect(schema, found);
        return found;
    }

    private static void collect(JsonNode schema, List<JsonNode> found) {
        Optional<String> reference = reference(schema);
        if (reference.isPresent() && !reference.get().equals(DISTRIBUTION)) {
            collect(definition(reference.get()), found);
        } else if (schema.has("anyOf") && !schema.has("properties")) {
            schema.get("anyOf").forEach(one -> collect(one, found));
        } else {
            found.add(schema);
        }
    }

    private static Optional<String> reference(JsonNode schema) {
        if (schema.has("$ref")) {
            return Optional.of(schema.get("$ref").stringValue());
        }
        boolean isOne = schema.has("allOf") && schema.get("allOf").size() == 1;
        return isOne ? reference(schema.get("allOf").get(0)) : Optional.empty();
    }

    private static JsonNode definition(String reference) {
        return ROOT.get("definitions").get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    /** Whether {@code schema} is that of a distribution. */
    static boolean isDistribution(JsonNode schema) {
        return reference(schema).filter(DISTRIBUTION::equals).isPresent();
    }

    /** Whether {@code value} is a distribution: a map of one key, which is the name of one. */
    static boolean isDistribution(List<JsonNode> alternatives, JsonNode value) {
        JsonNode names = definition(DISTRIBUTION).get("properties");
        return value.isObject()
                && value.size() == 1
                && names.has(value.propertyNames().iterator().next())
                && alternatives.stream().anyMatch(FileSchemaJson::isDistribution);
    }

    /** The schema of an object like {@code value}, whose kind may decide its keys. */
    static Optional<JsonNode> object(List<JsonNode> alternatives, JsonNode value) {
        return alternatives.stream()
                .filter(schema -> schema.path("type").stringValue("").equals("object") && !isDistribution(schema))
                .map(schema -> ofKind(schema, value))
                .filter(schema -> fits(schema, value))
                .findFirst();
    }

    private static JsonNode ofKind(JsonNode schema, JsonNode value) {
        for (JsonNode one : schema.path("allOf")) {
            JsonNode kind = one.path("if").path("properties").path("kind").path("const");
            if (kind.equals(value.path("kind"))) {
                return one.get("then");
            }
        }
        return schema;
    }

    private static boolean fits(JsonNode schema, JsonNode value) {
        return schema.path("additionalProperties").isObject()
                || value.propertyNames().stream()
                        .allMatch(name -> schema.path("properties").has(name));
    }

    /** The schema of {@code key} in an object. */
    static Optional<JsonNode> child(JsonNode object, String key) {
        JsonNode fixed = object.path("properties").path(key);
        if (!fixed.isMissingNode()) {
            return Optional.of(fixed);
        }
        JsonNode each = object.path("additionalProperties");
        return each.isObject() ? Optional.of(each) : Optional.empty();
    }
}
