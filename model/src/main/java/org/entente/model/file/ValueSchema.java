package org.entente.model.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.file.Distributions.Form;
import org.entente.model.quantity.Range;

/** The JSON Schema of a value. */
final class ValueSchema implements ValueType.Cases<Map<String, Object>> {

    private static final String DISTRIBUTION = "distribution";
    private static final String WEIGHT = "weight";

    private static final String MONTH = "^(19|2\\d)\\d{2}-(0[1-9]|1[0-2])$";

    /** A number, or text that is a percentage; the pattern is a rule for text alone. */
    private static final String PERCENTAGE = "^[-+]?(0|[1-9]\\d*|\\d+\\.\\d*|\\.\\d+) ?%$";

    private static final Map<String, Object> NUMBER =
            Json.object("type", List.of("number", "string"), "pattern", PERCENTAGE);
    private static final Map<String, Object> TEXT = Json.object("type", List.of("string", "number", "boolean"));

    private final String name;
    private final boolean isChange;

    /**
     * @param name the name of the map that the key holds, if it holds one
     * @param isChange whether null, which removes, may stand for an entry of a map
     */
    ValueSchema(String name, boolean isChange) {
        this.name = name;
        this.isChange = isChange;
    }

    /** The schemas that several keys share, by name. */
    static Map<String, Object> definitions() {
        return Json.object(
                DISTRIBUTION, distribution(),
                WEIGHT, anyOf(within(Range.NOT_NEGATIVE), moving()));
    }

    static Map<String, Object> reference(String definition) {
        return Json.object(
                "$ref", "#/definitions/" + definition.replace("%", "%25").replace(" ", "%20"));
    }

    static Map<String, Object> anyOf(Object... schemas) {
        return Json.object("anyOf", List.of(schemas));
    }

    @Override
    public Map<String, Object> simple(ValueType.Simple value) {
        return switch (value) {
            case TEXT -> TEXT;
            case MONTH -> month();
            case FLAG -> Json.object("type", "boolean");
            case NAMES -> Json.object("type", "array", "items", TEXT, "uniqueItems", true);
            case NAME_OR_NAMES ->
                anyOf(TEXT, Json.object("type", "array", "items", TEXT, "uniqueItems", true, "minItems", 1));
            case MONTH_OR_MONTHS ->
                anyOf(month(), Json.object("type", "array", "items", month(), "uniqueItems", true, "minItems", 1));
            case WEIGHT -> reference(WEIGHT);
            case FACTS -> anyOf(TEXT, Json.object("type", "array", "items", TEXT));
            case PAIR -> Json.object("type", "array", "items", TEXT, "minItems", 2, "maxItems", 2);
        };
    }

    private static Map<String, Object> month() {
        return Json.object("type", "string", "pattern", MONTH);
    }

    @Override
    public Map<String, Object> quantity(ValueType.OfQuantity quantity) {
        Map<String, Object> number = within(quantity.range());
        return quantity.words().isEmpty() ? number : anyOf(Json.object("enum", quantity.words()), number);
    }

    @Override
    public Map<String, Object> number(ValueType.OfNumber number) {
        return plain(number.range());
    }

    @Override
    public Map<String, Object> wholeNumber(ValueType.WholeNumber number) {
        return Json.object("type", "integer", "minimum", number.min(), "maximum", number.max());
    }

    @Override
    public Map<String, Object> choice(ValueType.Choice choice) {
        return Json.object("enum", choice.words());
    }

    @Override
    public Map<String, Object> map(ValueType.OfMap map) {
        return reference(ScenarioSchema.title(name, isChange));
    }

    @Override
    public Map<String, Object> each(ValueType.Each each) {
        Map<String, Object> value = each.value().match(new ValueSchema(FileSchema.name(name, "*"), isChange));
        Map<String, Object> map = Json.object("type", "object", "additionalProperties", orNull(value, isChange));
        String pattern = pattern(each.keys());
        if (!pattern.isEmpty()) {
            map.put("propertyNames", Json.object("pattern", pattern));
        }
        return map;
    }

    @Override
    public Map<String, Object> list(ValueType.ListOf list) {
        return Json.object(
                "type", "array", "items", list.item().match(new ValueSchema(FileSchema.name(name, "*"), false)));
    }

    @Override
    public Map<String, Object> either(ValueType.Either either) {
        return anyOf(either.first().match(this), either.second().match(this));
    }

    static Map<String, Object> orNull(Map<String, Object> value, boolean isChange) {
        return isChange ? anyOf(value, Json.object("type", "null")) : value;
    }

    private static String pattern(ValueType.KeyType keys) {
        return switch (keys) {
            case NAME -> "^" + MapReader.NAME.pattern() + "$";
            case ADDRESS -> "";
            case MONTH -> MONTH;
            case YEAR -> "^\\d{4}$";
        };
    }

    private static Map<String, Object> within(Range range) {
        return anyOf(plain(range), reference(DISTRIBUTION));
    }

    private static Map<String, Object> plain(Range range) {
        Map<String, Object> number = new LinkedHashMap<>(NUMBER);
        if (Double.isFinite(range.low())) {
            number.put(range.lowIncluded() ? "minimum" : "exclusiveMinimum", decimal(range.low()));
        }
        if (Double.isFinite(range.high())) {
            number.put("maximum", decimal(range.high()));
        }
        return number;
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value).stripTrailingZeros();
    }

    private static Map<String, Object> moving() {
        return closed(
                Json.object("initial", within(Range.NOT_NEGATIVE), "target", within(Range.NOT_NEGATIVE)),
                List.of("initial", "target"));
    }

    /** The schema of a map of {@code properties} and no others; the {@code required} properties must be there. */
    private static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
        return Json.object(
                "type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    /** The schema of a distribution: exactly one kind, with the parameters that define it. */
    private static Map<String, Object> distribution() {
        Map<String, Map<String, Object>> kinds = new LinkedHashMap<>();
        Distributions.BY_NUMBERS.forEach((kind, forms) -> kinds.put(kind, byNumbers(kind, forms)));
        kinds.put(
                Distributions.DISCRETE,
                closed(
                        Json.object("values", numbers(Range.FINITE), "weights", numbers(Range.NOT_NEGATIVE)),
                        List.of("values")));
        kinds.put(Distributions.EMPIRICAL, closed(Json.object("values", numbers(Range.FINITE)), List.of("values")));
        kinds.put(Distributions.MIXTURE, mixture());
        KeyNotes notes = KeyNotes.read();
        kinds.replaceAll((kind, schema) -> {
            Map<String, Object> noted = Json.object("description", notes.note(DISTRIBUTION, kind));
            noted.putAll(schema);
            return noted;
        });
        return Json.object(
                "type",
                "object",
                "properties",
                kinds,
                "minProperties",
                1,
                "maxProperties",
                1,
                "additionalProperties",
                false);
    }

    private static Map<String, Object> byNumbers(String kind, List<Form> forms) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        forms.stream().flatMap(Form::keys).forEach(key -> parameters.put(key, NUMBER));
        if (!kind.equals(Distributions.METALOG)) {
            parameters.put(
                    QuantityBinder.TRUNCATE,
                    Json.object(
                            "type",
                            "array",
                            "items",
                            Json.object("type", List.of("number", "string", "null"), "pattern", PERCENTAGE),
                            "minItems",
                            2,
                            "maxItems",
                            2));
        }
        List<Object> required = new ArrayList<>();
        forms.forEach(form -> required.add(Json.object("required", form.required())));
        return Json.object(
                "type", "object", "properties", parameters, "anyOf", required, "additionalProperties", false);
    }

    private static Map<String, Object> numbers(Range range) {
        return Json.object("type", "array", "items", plain(range), "minItems", 1);
    }

    private static Map<String, Object> mixture() {
        Map<String, Object> component = closed(
                Json.object("weight", plain(Range.NOT_NEGATIVE), "of", within(Range.FINITE)), List.of("weight", "of"));
        return Json.object("type", "array", "items", component, "minItems", 1);
    }
}
