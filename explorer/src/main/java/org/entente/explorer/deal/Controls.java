package org.entente.explorer.deal;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** How the pattern of a month begins in the schema. */
    private static final String MONTHS = "^(19";

    private final NamesOfKey names;
    private final String firstMonth;
    private final List<Control> found = new ArrayList<>();

    private Controls(JsonNode scenario) {
        this.names = new NamesOfKey(scenario);
        this.firstMonth = scenario.path("horizon").path("from").stringValue("");
    }

    /**
     * The controls of {@code value}, at {@code address}, with {@code schema}: of the values that it has, then of those
     * that it may have.
     *
     * @param scenario the whole scenario
     */
    static List<Control> of(JsonNode scenario, String address, JsonNode value, JsonNode schema) {
        Controls controls = new Controls(scenario);
        controls.add(address, "", "", value, schema);
        controls.found.sort(Comparator.comparing(control -> control.start().isPresent()));
        return controls.found;
    }

    private void add(String address, String label, String noteAbove, JsonNode value, JsonNode schema) {
        String note = schema.path("description").stringValue(noteAbove);
        List<JsonNode> alternatives = FileSchemaJson.alternatives(schema);
        List<String> words = words(address, alternatives);
        Optional<Kind> kind = kind(alternatives, value, words);
        if (kind.isPresent()) {
            found.add(new Control(address, title(label), note, kind.get(), value.toString(), words, Optional.empty()));
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
                    .ifPresent(schema -> {
                        addGroup(address + "." + key, join(label, key), entry.getValue(), schema, object);
                        add(address + "." + key, join(label, key), note, entry.getValue(), schema);
                    });
        }
        for (Map.Entry<String, JsonNode> entry : object.path("properties").properties()) {
            if (!value.has(entry.getKey())) {
                addAbsent(address + "." + entry.getKey(), join(label, entry.getKey()), entry.getValue());
            }
        }
    }

    /** Adds a control that leaves out a group of values, if {@code object} may lack it. */
    private void addGroup(String address, String label, JsonNode value, JsonNode schema, JsonNode object) {
        String key = address.substring(address.lastIndexOf('.') + 1);
        boolean mayLack = object.path("required")
                .valueStream()
                .noneMatch(one -> one.stringValue("").equals(key));
        List<JsonNode> alternatives = FileSchemaJson.alternatives(schema);
        if (mayLack && value.isObject() && group(address, alternatives).isPresent()) {
            String note = schema.path("description").stringValue("");
            found.add(new Control(
                    address, title(label), note, Kind.GROUP, value.toString(), List.of(), Optional.empty()));
        }
    }

    /** The first values of a group, as YAML; empty if a value need not be a group. */
    private Optional<String> group(String address, List<JsonNode> alternatives) {
        JsonNode object = alternatives.get(0);
        JsonNode required = object.path("required");
        if (alternatives.size() > 1 || !object.has("properties") || required.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (JsonNode one : required) {
            String key = one.stringValue("");
            JsonNode schema = object.path("properties").path(key);
            first(address + "." + key, schema).ifPresent(text -> parts.add(key + ": " + text));
        }
        return Optional.of("{ " + String.join(", ", parts) + " }").filter(any -> parts.size() == required.size());
    }

    /** A value to begin with. */
    private Optional<String> first(String address, JsonNode schema) {
        List<JsonNode> alternatives = FileSchemaJson.alternatives(schema);
        List<String> words = words(address, alternatives);
        return alternatives.stream()
                .flatMap(one -> kindOfAbsent(one, words).map(kind -> start(kind, one, schema.path("default"))).stream())
                .map(text -> text.isEmpty() && !words.isEmpty() ? words.get(0) : text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private void addAbsent(String address, String label, JsonNode schema) {
        List<JsonNode> alternatives = FileSchemaJson.alternatives(schema);
        Optional<String> group = group(address, alternatives);
        if (group.isPresent()) {
            String note = schema.path("description").stringValue("");
            found.add(new Control(address, title(label), note, Kind.GROUP, "", List.of(), group));
            return;
        }
        List<String> words = words(address, alternatives);
        JsonNode meant = schema.path("default");
        for (JsonNode one : alternatives) {
            Optional<Kind> kind = kindOfAbsent(one, words);
            if (kind.isPresent()) {
                String text = meant.isMissingNode() ? "" : meant.toString();
                String note = schema.path("description").stringValue("");
                Optional<String> start = Optional.of(start(kind.get(), one, meant));
                found.add(new Control(address, title(label), note, kind.get(), text, words, start));
                return;
            }
        }
    }

    private static Optional<Kind> kindOfAbsent(JsonNode schema, List<String> words) {
        if (isNumber(schema)) {
            return Optional.of(Kind.NUMBER);
        }
        if (schema.path("type").stringValue("").equals("boolean")) {
            return Optional.of(Kind.SWITCH);
        }
        if (schema.path("pattern").stringValue("").startsWith(MONTHS)) {
            return Optional.of(Kind.MONTH);
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(isList(schema) ? Kind.NAMES : Kind.LIST).filter(any -> isName(schema) || schema.has("enum"));
    }

    private String start(Kind kind, JsonNode schema, JsonNode meant) {
        return switch (kind) {
            case NUMBER ->
                meant.isNumber() ? meant.toString() : schema.path("maximum").asDouble(2) <= 1 ? "0.1" : "1";
            case MONTH -> firstMonth;
            default -> "";
        };
    }

    private static boolean isList(JsonNode schema) {
        return schema.path("type").stringValue("").equals("array");
    }

    /** Whether a value is a name, or a list of names. */
    private static boolean isName(JsonNode schema) {
        return isText(isList(schema) ? schema.path("items") : schema);
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

    private static String title(String label) {
        String text = label.replace('-', ' ');
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Optional<Kind> kind(List<JsonNode> alternatives, JsonNode value, List<String> words) {
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
        return kindOfWords(alternatives, value, words);
    }

    private static Optional<Kind> kindOfWords(List<JsonNode> alternatives, JsonNode value, List<String> words) {
        boolean isOne = value.isString() && words.contains(value.stringValue());
        boolean isSome = value.isArray()
                && !value.isEmpty()
                && value.valueStream().allMatch(item -> words.contains(item.stringValue("")));
        boolean maySome = alternatives.stream().anyMatch(Controls::isList);
        if (isSome || (isOne && maySome)) {
            return Optional.of(Kind.NAMES);
        }
        return isOne ? Optional.of(Kind.LIST) : Optional.empty();
    }

    private static boolean isNumber(JsonNode schema) {
        return schema.path("type").toString().matches(".*\"(number|integer)\".*") && !isText(schema);
    }

    /** Text may be written as a number or as a flag. */
    private static boolean isText(JsonNode schema) {
        return schema.path("type").isArray() && schema.path("type").toString().contains("boolean");
    }

    /** The words of the schema, or the names of the scenario. */
    private List<String> words(String address, List<JsonNode> alternatives) {
        List<String> words = new ArrayList<>();
        alternatives.forEach(schema -> schema.path("enum").forEach(word -> words.add(word.stringValue(""))));
        boolean isName = words.isEmpty() && alternatives.stream().anyMatch(Controls::isName);
        return isName
                ? names.of(address.substring(address.lastIndexOf('.') + 1), address)
                        .orElse(words)
                : words;
    }
}
