package org.entente.explorer.deal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import tools.jackson.databind.JsonNode;

/** A beginning for a term of each kind: the keys that it must have, with values for a reader to replace. */
final class Skeletons {

    private static final Set<String> GIVERS = Set.of("payer", "buyer", "licensor");

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
        for (String name : keys(schema)) {
            text.append(name)
                    .append(": ")
                    .append(value(name, schema.at("/properties").get(name)))
                    .append('\n');
        }
        return text.toString();
    }

    /** The keys that a term must have, with those of its first form if it has several. */
    private static List<String> keys(JsonNode schema) {
        return Stream.of(schema.path("required"), schema.at("/oneOf/0/required"))
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::stringValue)
                .toList();
    }

    private String value(String key, JsonNode schema) {
        List<JsonNode> alternatives = FileSchemaJson.alternatives(schema);
        JsonNode first = alternatives.get(0);
        if (first.has("enum")) {
            return first.get("enum").get(0).stringValue("");
        }
        if (first.path("pattern").stringValue("").startsWith("^(19")) {
            return (key.equals("until")
                            ? scenario.horizon().to()
                            : scenario.horizon().from())
                    .toString();
        }
        if (first.path("type").stringValue("").equals("array")) {
            return List.copyOf(scenario.products().keySet()).toString();
        }
        boolean isText = first.path("type").toString().contains("boolean");
        boolean isPart = first.path("maximum").asDouble(2) <= 1;
        return isText ? name(key) : isPart ? "0.1" : "1";
    }

    /** The cloud, or the party: the developer for who pays or gives, another one for who receives. */
    private String name(String key) {
        if (key.equals("cloud") && !scenario.clouds().isEmpty()) {
            return scenario.clouds().keySet().iterator().next();
        }
        String developer = scenario.developer();
        return scenario.parties().keySet().stream()
                .filter(party -> GIVERS.contains(key) == party.equals(developer))
                .findFirst()
                .orElse(developer);
    }
}
