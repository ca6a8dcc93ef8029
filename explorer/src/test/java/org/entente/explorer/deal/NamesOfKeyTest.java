package org.entente.explorer.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.model.file.ScenarioSchema;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NamesOfKeyTest {

    /** The definitions of the schema of what a page has groups of controls for. */
    private static final Pattern GROUPS = Pattern.compile("(term|event|channel|cloud|product|party|currency)([-.].*)?");

    /** What is no name of anything in the file. */
    private static final Set<String> FREE = Set.of("title", "metric");

    private final JsonMapper json = new JsonMapper();

    /** The keys in a part of the schema whose values are text, or lists of texts. */
    private static void addTexts(JsonNode schema, Set<String> keys) {
        schema.path("properties").properties().forEach(entry -> {
            boolean isText = FileSchemaJson.alternatives(entry.getValue()).stream()
                    .anyMatch(one -> isText(one) || isText(one.path("items")));
            if (isText) {
                keys.add(entry.getKey());
            }
        });
        schema.forEach(part -> addTexts(part, keys));
    }

    private static boolean isText(JsonNode schema) {
        return schema.path("type").toString().contains("boolean")
                && schema.path("type").isArray();
    }

    @Test
    void of_everyTextOfTheSchema_isKnown() {
        Set<String> keys = new TreeSet<>();
        JsonNode definitions = json.readTree(ScenarioSchema.json()).get("definitions");
        definitions.properties().stream()
                .filter(definition -> GROUPS.matcher(definition.getKey()).matches())
                .forEach(definition -> addTexts(definition.getValue(), keys));
        keys.removeAll(FREE);
        assertThat(keys).contains("payer", "cloud", "products");
        NamesOfKey names = new NamesOfKey(json.createObjectNode());
        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(names.of(key, "terms.a." + key)).as(key).isPresent());
    }
}
