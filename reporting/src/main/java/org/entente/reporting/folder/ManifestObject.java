package org.entente.reporting.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.reporting.chart.ChartFiles;
import tools.jackson.databind.JsonNode;

/**
 * An object of a manifest, whose properties are asked for by name and type. A property that is missing, of another type
 * or never asked for is refused with an {@link IllegalArgumentException}, whose message is one sentence.
 */
public final class ManifestObject {

    private final String name;
    private final JsonNode node;
    private final Set<String> asked = new TreeSet<>();

    ManifestObject(String name, JsonNode node) {
        this.name = name;
        this.node = node;
        if (!node.isObject()) {
            throw wrong(name, "an object", node);
        }
    }

    /** Whether there is a property called {@code property}. */
    public boolean has(String property) {
        return node.has(property);
    }

    /** The text called {@code property}. */
    public String text(String property) {
        JsonNode value = value(property);
        return required(value.isString(), property, "text", value).stringValue();
    }

    /** The text called {@code property}, empty where it is null. */
    public Optional<String> textOrNull(String property) {
        return value(property).isNull() ? Optional.empty() : Optional.of(text(property));
    }

    /**
     * The files of charts in the text called {@code charts}. Folders that were written before there was a choice, and
     * lack it, have both.
     */
    public ChartFiles charts() {
        if (!node.has("charts")) {
            return ChartFiles.BOTH;
        }
        String label = text("charts");
        return ChartFiles.ofLabel(label)
                .orElseThrow(() -> new IllegalArgumentException("there are no files of charts called " + label));
    }

    /** The whole number called {@code property}. */
    public long whole(String property) {
        JsonNode value = value(property);
        return required(value.isIntegralNumber() && value.canConvertToLong(), property, "a whole number", value)
                .longValue();
    }

    /** The whole number called {@code property}, which must be an int. */
    public int count(String property) {
        long value = whole(property);
        if (value != (int) value) {
            throw wrong(property, "a whole number below 2^31", value(property));
        }
        return (int) value;
    }

    /** The number called {@code property}. */
    public double number(String property) {
        JsonNode value = value(property);
        return required(value.isNumber(), property, "a number", value).doubleValue();
    }

    /** The texts in the list called {@code property}. */
    public List<String> texts(String property) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list(property)) {
            texts.add(
                    required(text.isString(), property, "a list of texts", text).stringValue());
        }
        return texts;
    }

    /** What {@code reader} makes of each object in the list called {@code property}. */
    public <T> List<T> objects(String property, Function<ManifestObject, T> reader) {
        List<T> read = new ArrayList<>();
        for (JsonNode one : list(property)) {
            read.add(read(property, one, reader));
        }
        return read;
    }

    /** What {@code reader} makes of the object called {@code property}. */
    public <T> T object(String property, Function<ManifestObject, T> reader) {
        return read(property, value(property), reader);
    }

    /** The texts of the object called {@code property}, by their names. */
    public SortedMap<String, String> textsByName(String property) {
        return object(property, object -> {
            SortedMap<String, String> texts = new TreeMap<>();
            object.node.propertyNames().forEach(key -> texts.put(key, object.text(key)));
            return texts;
        });
    }

    /** What {@code reader} makes of each object in the object called {@code property}, by their names. */
    <T> SortedMap<String, T> objectsByName(String property, Function<ManifestObject, T> reader) {
        return object(property, object -> {
            SortedMap<String, T> read = new TreeMap<>();
            object.node.propertyNames().forEach(key -> read.put(key, object.object(key, reader)));
            return read;
        });
    }

    /** The JSON of the object called {@code property}. */
    public String json(String property) {
        JsonNode value = value(property);
        return required(value.isObject(), property, "an object", value).toString();
    }

    private static <T> T read(String property, JsonNode value, Function<ManifestObject, T> reader) {
        ManifestObject object = new ManifestObject(property, value);
        T read = reader.apply(object);
        object.requireAllAsked();
        return read;
    }

    /** Refuses a property that nobody asked for. */
    void requireAllAsked() {
        for (String property : node.propertyNames()) {
            if (!asked.contains(property)) {
                throw new IllegalArgumentException(name + " must not have '" + shown(property) + "', but does");
            }
        }
    }

    private JsonNode list(String property) {
        JsonNode value = value(property);
        return required(value.isArray(), property, "a list", value);
    }

    private JsonNode value(String property) {
        asked.add(property);
        return Optional.ofNullable(node.get(property))
                .orElseThrow(() -> new IllegalArgumentException(name + " must have '" + property + "', but does not"));
    }

    private static JsonNode required(boolean right, String property, String what, JsonNode value) {
        if (!right) {
            throw wrong(property, what, value);
        }
        return value;
    }

    private static IllegalArgumentException wrong(String property, String what, JsonNode value) {
        return new IllegalArgumentException(
                "'" + property + "' must be " + what + ", but was " + shown(value.toString()));
    }

    private static final int SHOWN = 60;

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
