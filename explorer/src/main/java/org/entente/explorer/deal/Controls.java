package org.entente.explorer.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.explorer.deal.Control.Kind;
import tools.jackson.databind.JsonNode;

/** The controls of a part of a scenario, found by following its schema. */
final class Controls {

    private static final String PERCENTAGE = "[-+]?[0-9.]+ ?%";
    private static final String MONTH = "\\d{4}-\\d{2}";

    private final List<Control> found = new ArrayList<>();

    private Controls() {}

    /** The controls of {@code value}, at {@code address}, with {@code schema}. */
    static List<Control> of(String address, JsonNode value, JsonNode schema) {
        Controls controls = new Controls();
        controls.add(address, "", "", value, schema);
        return controls.found;
    }

    private void add(String address, String label, String noteAbove, JsonNode value, JsonNode schema) {
        String note = schema.path("description").stringValue(noteAbove);
        List<JsonNode> alternatives = FileSchemaJson.alternatives(schema);
        Optional<Kind> kind = kind(alternatives, value);
        if (kind.isPresent()) {
            found.add(new Control(address, words(label), note, kind.get(), value.toString(), choices(alternatives)));
        } else if (value.isObject()) {
            FileSchemaJson.object(alternatives, value).ifPresent(object -> addAll(address, label, note, value, object));
        } else if (value.isArray()) {
            addItems(address, label, note, value, alternatives);
        }
    }

    private void addAll(String address, String label, String note, JsonNode value, JsonNode object) {
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String key = entry.getKey();
            FileSchemaJson.child(object, key)
                    .filter(schema -> !key.equals("kind"))
                    .ifPresent(schema -> add(address + "." + key, join(label, key), note, entry.getValue(), schema));
        }
    }

    private void addItems(String address, String label, String note, JsonNode list, List<JsonNode> alternatives) {
        Optional<JsonNode> items = alternatives.stream()
                .map(schema -> schema.path("items"))
                .filter(JsonNode::isObject)
                .findFirst();
        for (int i = 0; items.isPresent() && i < list.size(); i++) {
            if (list.get(i).isObject()) {
                add(address + "." + i, join(label, Integer.toString(i + 1)), note, list.get(i), items.get());
            }
        }
    }

    private static String join(String label, String key) {
        return label.isEmpty() ? key : label + ", " + key;
    }

    private static String words(String label) {
        String text = label.replace('-', ' ');
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Optional<Kind> kind(List<JsonNode> alternatives, JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(Kind.SWITCH);
        }
        if (value.isNumber() || (value.isString() && value.stringValue().matches(PERCENTAGE))) {
            return alternatives.stream().anyMatch(Controls::isNumber) ? Optional.of(Kind.NUMBER) : Optional.empty();
        }
        if (FileSchemaJson.isDistribution(alternatives, value)) {
            return Optional.of(Kind.DISTRIBUTION);
        }
        if (value.isString() && value.stringValue().matches(MONTH)) {
            return Optional.of(Kind.MONTH);
        }
        boolean isWord = value.isString() && choices(alternatives).contains(value.stringValue());
        return isWord ? Optional.of(Kind.LIST) : Optional.empty();
    }

    private static boolean isNumber(JsonNode schema) {
        return schema.path("type").toString().matches(".*\"(number|integer)\".*") && !isText(schema);
    }

    /** Text may be written as a number or as a flag. */
    private static boolean isText(JsonNode schema) {
        return schema.path("type").toString().contains("boolean");
    }

    private static List<String> choices(List<JsonNode> alternatives) {
        List<String> words = new ArrayList<>();
        alternatives.forEach(schema -> schema.path("enum").forEach(word -> words.add(word.stringValue(""))));
        return words;
    }
}
