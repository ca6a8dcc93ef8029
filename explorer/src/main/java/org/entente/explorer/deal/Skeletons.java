package org.entente.explorer.deal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Scenario;
import tools.jackson.databind.JsonNode;

/** A beginning for a term of each kind: the keys that it must have, with values for a reader to replace. */
final class Skeletons {

    private final Scenario scenario;

    Skeletons(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The beginnings by kind, as YAML. */
    Map<String, String> all() {
        JsonNode term = FileSchemaJson.alternatives(FileSchemaJson.child(FileSchemaJson.scenario(), "terms")
                        .orElseThrow()
                        .get("additionalProperties"))
                .get(0);
        Map<String, String> all = new LinkedHashMap<>();
        for (JsonNode one : term.path("allOf")) {
            String kind = one.at("/if/properties/kind/const").stringValue("");
            all.put(kind, skeleton(kind, one.get("then")));
        }
        return all;
    }

    private String skeleton(String kind, JsonNode schema) {
        StringBuilder text = new StringBuilder("kind: " + kind + "\n");
        for (JsonNode key : schema.path("required")) {
            String name = key.stringValue();
            text.append(name)
                    .append(": ")
                    .append(value(name, schema.at("/properties").get(name)))
                    .append('\n');
        }
        return text.toString();
    }

    private String value(String key, JsonNode schema) {
        List<JsonNode> alternatives = FileSchemaJson.alternatives(schema);
        JsonNode first = alternatives.get(0);
        if (first.has("enum")) {
            return first.get("enum").get(0).stringValue("");
        }
        if (first.path("pattern").stringValue("").startsWith("^(19")) {
            return scenario.horizon().from().toString();
        }
        if (first.path("type").stringValue("").equals("array")) {
            return List.copyOf(scenario.products().keySet()).toString();
        }
        boolean isText = first.path("type").toString().contains("boolean");
        return isText ? name(key) : "0.1".substring(first.has("maximum") ? 0 : 2);
    }

    private String name(String key) {
        boolean isCloud = key.equals("cloud") && !scenario.clouds().isEmpty();
        return isCloud
                ? scenario.clouds().keySet().iterator().next()
                : scenario.parties().keySet().iterator().next();
    }
}
