package org.entente.model.file;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.model.Printable;
import org.entente.model.Spelling;
import org.entente.model.file.Node.Mapping;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * Reads one map of a scenario file key by key. Every method that reads a key also makes the key known; the other keys
 * are unknown, and are reported when the map has been read. A missing or wrong value is reported as well, and a legal
 * value stands in for it, so that one mistake does not hide the next. A {@link SchemaRecorder} learns the type of each
 * key.
 */
class MapReader {

    /** The longest name, in letters: names are parts of the names of files. */
    static final int MAX_NAME = 200;

    /** The spelling of names, without dots, so that addresses are unambiguous. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0," + (MAX_NAME - 1) + "}");

    private static final int SHOWN_OF_NAME = 20;

    private final KnownKeys knownKeys;
    private final Problems problems;
    private final ValueReader valueReader;
    private boolean hasUnreadable;

    MapReader(KnownKeys knownKeys, Problems problems) {
        this.knownKeys = knownKeys;
        this.problems = problems;
        this.valueReader = new ValueReader(problems);
    }

    /**
     * The result of {@code reader} for the map {@code node} at {@code address}; the address of a whole file is empty.
     */
    static <T> T read(Location location, String address, Node node, Problems problems, Function<MapReader, T> reader) {
        Optional<Mapping> map = node.asMapping();
        if (map.isEmpty()) {
            problems.addViolation(node.location(), address, "must be a map, but was " + NodeText.found(node));
        }
        return read(new KnownKeys(location, address, map, problems), problems, reader);
    }

    private static <T> T read(KnownKeys knownKeys, Problems problems, Function<MapReader, T> reader) {
        T result = reader.apply(new MapReader(knownKeys, problems));
        knownKeys.finish();
        return result;
    }

    /**
     * Declares the type of {@code key}, before the key is read. Does nothing here; a {@link SchemaRecorder} records it.
     *
     * @param defaultValue the value where the key is left out, if that is one value
     */
    void declare(String key, ValueType type, boolean required, Optional<String> defaultValue) {}

    /** Whether a name, a date or a choice could not be read, so that an object made of this map would mislead. */
    boolean hasUnreadable() {
        return hasUnreadable;
    }

    /** Whether {@code key} is there; does not make the key known. */
    boolean has(String key) {
        return knownKeys.peek(key).isPresent();
    }

    /** Makes keys known that the values of other keys make superfluous. */
    void allow(String... known) {
        knownKeys.know(List.of(known));
    }

    /** The address of {@code key}. */
    String address(String key) {
        return knownKeys.address(key);
    }

    /** Reports that {@code key} breaks a rule, which begins with {@code must}. */
    void refuse(String key, String rule) {
        allow(key);
        problems.addViolation(knownKeys.locationOf(key), address(key), rule);
    }

    /** The title of what is called {@code name}, on one line. */
    String title(String name) {
        return Printable.line(text("title", name));
    }

    /** Reports that the keys are incomplete, unless one is misspelt; {@code rule} begins with {@code must}. */
    void refuseUnlessMisspelt(String rule) {
        hasUnreadable = true;
        knownKeys.areIncomplete(rule);
    }

    // ------------------------------------------------------------------ single values

    String text(String key) {
        return required(key, ValueType.Simple.TEXT, valueReader::text).orElse("");
    }

    String text(String key, String defaultValue) {
        return optional(key, ValueType.Simple.TEXT, valueReader::text).orElse(defaultValue);
    }

    Optional<String> optionalText(String key) {
        return optional(key, ValueType.Simple.TEXT, valueReader::text);
    }

    Optional<YearMonth> month(String key) {
        return required(key, ValueType.Simple.MONTH, valueReader::month);
    }

    Optional<YearMonth> optionalMonth(String key) {
        return optional(key, ValueType.Simple.MONTH, valueReader::month);
    }

    boolean bool(String key, boolean defaultValue) {
        declare(key, ValueType.Simple.FLAG, false, Optional.of(Boolean.toString(defaultValue)));
        return optional(key, valueReader::flag).orElse(defaultValue);
    }

    int wholeNumber(String key, int min, int max) {
        ValueType type = new ValueType.WholeNumber(min, max);
        return required(key, type, (node, address) -> valueReader.wholeNumber(node, address, min, max))
                .orElse(Math.max(1, min));
    }

    int wholeNumber(String key, int min, int max, int defaultValue) {
        declare(key, new ValueType.WholeNumber(min, max), false, Optional.of(Integer.toString(defaultValue)));
        return optional(key, (node, address) -> valueReader.wholeNumber(node, address, min, max))
                .orElse(defaultValue);
    }

    Optional<Integer> optionalWholeNumber(String key, int min, int max) {
        ValueType type = new ValueType.WholeNumber(min, max);
        return optional(key, type, (node, address) -> valueReader.wholeNumber(node, address, min, max));
    }

    String oneOf(String key, Collection<String> names, String defaultValue) {
        declare(key, new ValueType.Choice(names.stream().sorted().toList()), false, Optional.of(defaultValue));
        return optional(key, (node, address) -> valueReader.oneOf(node, address, names))
                .orElse(defaultValue);
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E defaultValue) {
        declare(
                key,
                new ValueType.Choice(ValueReader.spellings(type)),
                false,
                Optional.of(ValueReader.spelling(defaultValue)));
        return optional(key, (node, address) -> valueReader.constant(node, address, type))
                .orElse(defaultValue);
    }

    /** A choice that may be left out. */
    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        ValueType words = new ValueType.Choice(ValueReader.spellings(type));
        return optional(key, words, (node, address) -> valueReader.constant(node, address, type));
    }

    SortedSet<String> names(String key, SortedSet<String> defaultValue) {
        declare(key, ValueType.Simple.NAMES, false, Optional.of("all"));
        return optional(key, valueReader::names).orElse(defaultValue);
    }

    /** The months at a key that may be left out: one month, or a list of them; empty where it is left out. */
    SortedSet<YearMonth> monthOrMonths(String key) {
        return optional(key, ValueType.Simple.MONTH_OR_MONTHS, valueReader::monthOrMonths)
                .orElse(Collections.emptySortedSet());
    }

    /** A whole number at a key that may be left out, or what one of {@code words} means in its place. */
    <T> Optional<T> wholeNumberOr(SortedMap<String, T> words, String key, int min, int max, IntFunction<T> number) {
        ValueType type = new ValueType.Either(
                new ValueType.WholeNumber(min, max), new ValueType.Choice(List.copyOf(words.keySet())));
        return optional(
                key,
                type,
                (node, address) -> node.asScalar()
                        .map(Scalar::text)
                        .flatMap(text -> Optional.ofNullable(words.get(text)))
                        .or(() -> valueReader
                                .wholeNumberOr(node, address, min, max, words.keySet())
                                .map(number::apply)));
    }

    /** The names at a key that may be left out: one name, or a list of them; empty where it is left out. */
    SortedSet<String> nameOrNames(String key) {
        return optional(key, ValueType.Simple.NAME_OR_NAMES, valueReader::nameOrNames)
                .orElse(Collections.emptySortedSet());
    }

    // ------------------------------------------------------------------ quantities

    Quantity quantity(String key, Range range) {
        declare(key, new ValueType.OfQuantity(range, List.of()), true, Optional.empty());
        knownKeys.need(key);
        return read(key, range).orElse(Constant.ONE);
    }

    Quantity quantity(String key, Range range, Quantity defaultValue) {
        declare(key, new ValueType.OfQuantity(range, List.of()), false, Optional.of(defaultValue.toString()));
        return read(key, range).orElse(defaultValue);
    }

    /** A quantity that may be left out. 1, which every range admits, stands in for a quantity that does not fit. */
    Optional<Quantity> optionalQuantity(String key, Range range) {
        declare(key, new ValueType.OfQuantity(range, List.of()), false, Optional.empty());
        return read(key, range);
    }

    /** A quantity that may be left out, or replaced by the word {@code nothing}. */
    Optional<Quantity> quantityOr(String nothing, String key, Range range) {
        declare(key, new ValueType.OfQuantity(range, List.of(nothing)), false, Optional.of(nothing));
        boolean isNothing = knownKeys
                .peek(key)
                .flatMap(Node::asScalar)
                .filter(scalar -> scalar.text().equals(nothing))
                .isPresent();
        allow(key);
        return isNothing ? Optional.empty() : read(key, range);
    }

    private Optional<Quantity> read(String key, Range range) {
        return knownKeys
                .get(key)
                .map(node ->
                        QuantityBinder.bind(node, address(key), range, problems).orElse(Constant.ONE));
    }

    // ------------------------------------------------------------------ maps, lists and other values

    /**
     * A map of plain numbers, whose keys {@code keyReader} reads; empty if a key or a number does not fit.
     *
     * @param keyType the type of the keys
     * @param keyRule the rule for keys, which begins with {@code must}
     */
    <K extends Comparable<K>> Optional<SortedMap<K, Double>> numbersBy(
            String key,
            Range range,
            ValueType.KeyType keyType,
            UnaryOperator<String> keyRule,
            Function<String, Optional<K>> keyReader) {
        declare(key, new ValueType.Each(keyType, new ValueType.OfNumber(range)), true, Optional.empty());
        return valuesBy(key, keyRule, keyReader, (node, address) -> valueReader.number(node, address, range));
    }

    /** As {@link #numbersBy}, of quantities. */
    <K extends Comparable<K>> Optional<SortedMap<K, Quantity>> quantitiesBy(
            String key,
            Range range,
            ValueType.KeyType keyType,
            UnaryOperator<String> keyRule,
            Function<String, Optional<K>> keyReader) {
        declare(key, new ValueType.Each(keyType, new ValueType.OfQuantity(range, List.of())), true, Optional.empty());
        return valuesBy(
                key, keyRule, keyReader, (node, address) -> QuantityBinder.bind(node, address, range, problems));
    }

    private <K extends Comparable<K>, V> Optional<SortedMap<K, V>> valuesBy(
            String key,
            UnaryOperator<String> keyRule,
            Function<String, Optional<K>> keyReader,
            BiFunction<Node, String, Optional<V>> reader) {
        SortedMap<K, V> values = new TreeMap<>();
        SortedMap<String, Boolean> fits = entries(key, (text, entry) -> {
            String address = address(key) + "." + text;
            Optional<K> parsedKey = keyReader.apply(text);
            if (parsedKey.isEmpty()) {
                problems.addViolation(entry.keyLocation(), address, keyRule.apply(text) + ", but was '" + text + "'");
            }
            Optional<V> value = reader.apply(entry.value(), address);
            parsedKey.ifPresent(known -> value.ifPresent(read -> values.put(known, read)));
            return Optional.of(parsedKey.isPresent() && value.isPresent());
        });
        boolean allFit = knownKeys.need(key).flatMap(Node::asMapping).isPresent() && !fits.containsValue(false);
        hasUnreadable |= !allFit;
        return allFit ? Optional.of(values) : Optional.empty();
    }

    /** The results of {@code reader} for each item, a map, of a list that may be left out. */
    <T> List<T> maps(String key, Function<MapReader, T> reader) {
        List<Node> items = optional(key, (node, address) -> valueReader.items(node, address))
                .orElse(List.of());
        return IntStream.range(0, items.size())
                .mapToObj(i -> read(items.get(i).location(), address(key) + "." + i, items.get(i), problems, reader))
                .toList();
    }

    /** The result of {@code ifMap} if {@code key} holds a map, of {@code otherwise} if not. */
    <T> T mapOrElse(String key, Function<MapReader, T> ifMap, Function<MapReader, T> otherwise) {
        return inForm(key, List.of(new Form<>(node -> node.asMapping().isPresent(), ifMap)), otherwise);
    }

    /**
     * A form in which the value of a key may be written.
     *
     * @param fits whether a node has this form
     * @param reader reads the key in this form
     */
    record Form<T>(Predicate<Node> fits, Function<MapReader, T> reader) {}

    /** The form of a map that has a key which matches {@code pattern}. */
    static <T> Form<T> keyed(String pattern, Function<MapReader, T> reader) {
        Predicate<String> matches = Pattern.compile(pattern).asMatchPredicate();
        return new Form<>(
                node -> node.asMapping()
                        .filter(map -> map.entries().keySet().stream().anyMatch(matches))
                        .isPresent(),
                reader);
    }

    /** The result of the first form that the value of {@code key} fits, of {@code otherwise} if it fits none. */
    <T> T inForm(String key, List<Form<T>> forms, Function<MapReader, T> otherwise) {
        Optional<Node> value = knownKeys.peek(key);
        return forms.stream()
                .filter(form -> value.filter(form.fits()).isPresent())
                .map(Form::reader)
                .findFirst()
                .orElse(otherwise)
                .apply(this);
    }

    /**
     * One of several groups of keys that exclude each other.
     *
     * @param keys the keys of the group, first the key whose presence selects the group
     */
    record Alternative<T>(List<String> keys, Function<MapReader, T> reader) {

        private String selector() {
            return keys.get(0);
        }
    }

    /**
     * The result of the selected alternative; keys of the others alone must not stand beside it. The last alternative
     * stands in if none is selected, which is reported.
     */
    <T> T oneOf(List<Alternative<T>> alternatives) {
        alternatives.forEach(alternative -> knownKeys.know(alternative.keys()));
        Optional<Alternative<T>> selected = alternatives.stream()
                .filter(alternative -> has(alternative.selector()))
                .findFirst();
        if (selected.isEmpty()) {
            List<String> selectors =
                    alternatives.stream().map(Alternative::selector).toList();
            refuseUnlessMisspelt("must have " + ValueReader.either(selectors) + ", but has "
                    + (selectors.size() == 2 ? "neither" : "none of them"));
        }
        Alternative<T> meant = selected.orElseGet(() -> alternatives.get(alternatives.size() - 1));
        alternatives.stream()
                .filter(alternative -> selected.isPresent() && !alternative.equals(meant))
                .flatMap(alternative -> alternative.keys().stream())
                .filter(key -> has(key) && !meant.keys().contains(key))
                .forEach(other -> refuse(other, "must not stand beside " + meant.selector()));
        return meant.reader().apply(this);
    }

    /** Reports if none of {@code needed} is there, unless one is misspelt; {@code rule} begins with {@code must}. */
    void needOneOf(List<String> needed, String rule) {
        if (needed.stream().noneMatch(this::has)) {
            refuseUnlessMisspelt(rule);
        }
    }

    /** Requires {@code key}, whose value is read elsewhere. */
    void need(String key) {
        required(key, (node, address) -> Optional.of(node));
    }

    /** As {@link #required(String, BiFunction)}, with the type of the key. */
    <T> Optional<T> required(String key, ValueType type, BiFunction<Node, String, Optional<T>> reader) {
        declare(key, type, true, Optional.empty());
        return required(key, reader);
    }

    /** As {@link #optional(String, BiFunction)}, with the type of the key. */
    <T> Optional<T> optional(String key, ValueType type, BiFunction<Node, String, Optional<T>> reader) {
        declare(key, type, false, Optional.empty());
        return optional(key, reader);
    }

    /** The result of {@code reader} for the value and the address of a key that must be there. */
    <T> Optional<T> required(String key, BiFunction<Node, String, Optional<T>> reader) {
        knownKeys.need(key);
        hasUnreadable |= !has(key);
        return optional(key, reader);
    }

    /** The result of {@code reader} for the value and the address of a key that may be left out. */
    <T> Optional<T> optional(String key, BiFunction<Node, String, Optional<T>> reader) {
        Optional<Node> node = knownKeys.get(key);
        Optional<T> value = node.flatMap(found -> reader.apply(found, address(key)));
        hasUnreadable |= node.isPresent() && value.isEmpty();
        return value;
    }

    /** The result of {@code reader} for the map at a key that must be there. */
    <T> T map(String key, Function<MapReader, T> reader) {
        knownKeys.need(key);
        return optionalMap(key, reader)
                .orElseGet(() -> read(
                        new KnownKeys(knownKeys.location(), address(key), Optional.empty(), problems),
                        problems,
                        reader));
    }

    /** The result of {@code reader} for the map at a key that may be left out. */
    <T> Optional<T> optionalMap(String key, Function<MapReader, T> reader) {
        return knownKeys.get(key).map(node -> read(knownKeys.locationOf(key), address(key), node, problems, reader));
    }

    /** The result of {@code reader} for the map at a key that must be there; empty where it holds {@code word}. */
    <T> Optional<T> mapOrWord(String key, String word, Function<MapReader, T> reader) {
        Optional<Scalar> scalar = knownKeys.peek(key).flatMap(Node::asScalar);
        if (scalar.isEmpty()) {
            return Optional.of(map(key, reader));
        }
        allow(key);
        String text = scalar.get().text();
        if (text.equals(word)) {
            return Optional.empty();
        }
        problems.addViolation(
                scalar.get().location(),
                address(key),
                "must be a map or " + word + ", but was " + NodeText.found(scalar.get())
                        + Spelling.hint(Spelling.nearest(text, List.of(word))));
        return Optional.of(
                read(new KnownKeys(knownKeys.location(), address(key), Optional.empty(), problems), problems, reader));
    }

    /** The results of {@code reader} for each value, by name, of a map from names that may be left out. */
    <T> SortedMap<String, T> named(String key, BiFunction<String, MapReader, T> reader) {
        return entries(key, (name, entry) -> {
            checkName(name, entry.keyLocation());
            return Optional.of(inner(key, name, entry, reader));
        });
    }

    /**
     * As {@link #named(String, BiFunction)}, without reading again what is known.
     *
     * @param frame all that {@code reader} depends on besides
     */
    <T> SortedMap<String, T> named(
            String key, KnownParts<T> known, List<Object> frame, BiFunction<String, MapReader, T> reader) {
        return entries(key, (name, entry) -> {
            checkName(name, entry.keyLocation());
            return Optional.of(known.part(name, entry, frame, problems, () -> inner(key, name, entry, reader)));
        });
    }

    /** As {@link #addressed(String, BiFunction)}, without reading again what is known. */
    <T> SortedMap<String, T> addressed(
            String key, KnownParts<T> known, List<Object> frame, BiFunction<String, MapReader, T> reader) {
        return entries(
                key,
                (address, entry) -> Optional.of(
                        known.part(address, entry, frame, problems, () -> inner(key, address, entry, reader))));
    }

    /** The results of {@code reader} for each value, by address, of a map from addresses that may be left out. */
    <T> SortedMap<String, T> addressed(String key, BiFunction<String, MapReader, T> reader) {
        return entries(key, (address, entry) -> Optional.of(inner(key, address, entry, reader)));
    }

    private <T> T inner(String key, String name, Node.Entry entry, BiFunction<String, MapReader, T> reader) {
        String address = address(key) + "." + name;
        return read(entry.keyLocation(), address, entry.value(), problems, map -> reader.apply(name, map));
    }

    /** As {@link #entries(String, BiFunction)}, with the type of the values. */
    <T> SortedMap<String, T> entries(String key, ValueType value, BiFunction<String, Node.Entry, Optional<T>> reader) {
        declare(key, new ValueType.Each(ValueType.KeyType.NAME, value), false, Optional.empty());
        return entries(key, reader);
    }

    /** The results of {@code reader} for each entry, by key, of a map that may be left out. */
    <T> SortedMap<String, T> entries(String key, BiFunction<String, Node.Entry, Optional<T>> reader) {
        SortedMap<String, T> all = new TreeMap<>();
        knownKeys
                .get(key)
                .map(node -> node.asMapping().orElseGet(() -> notAMap(key, node)))
                .map(Mapping::entries)
                .orElse(Map.of())
                .forEach((name, entry) -> {
                    if (name.isEmpty()) {
                        problems.add(entry.keyLocation(), "a key of " + address(key) + " must not be empty");
                    } else {
                        reader.apply(name, entry).ifPresent(value -> all.put(name, value));
                    }
                });
        return all;
    }

    /** The result of the reader for this map's kind; empty if the kind is missing or unknown. */
    <T> Optional<T> byKind(Map<String, Function<MapReader, T>> kinds) {
        Optional<String> kind = required("kind", (node, address) -> valueReader.oneOf(node, address, kinds.keySet()));
        if (kind.isEmpty()) {
            knownKeys.knowAll();
        }
        return kind.map(kinds::get).map(reader -> reader.apply(this));
    }

    /** The result of {@code constructor}; empty if the constructor refuses its arguments, which is reported. */
    <T> Optional<T> build(Supplier<T> constructor) {
        try {
            return Optional.of(constructor.get());
        } catch (IllegalArgumentException e) {
            hasUnreadable = true;
            problems.add(knownKeys.location(), knownKeys.address(), knownKeys.address() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Reports a name that would make addresses ambiguous. */
    void checkName(String name, Location location) {
        if (name.length() > MAX_NAME) {
            problems.add(
                    location,
                    "a name must have at most " + MAX_NAME + " letters, but one that begins with '"
                            + name.substring(0, SHOWN_OF_NAME) + "' has " + name.length());
        } else if (!NAME.matcher(name).matches()) {
            problems.add(
                    location,
                    "a name must begin with a letter or digit and hold only letters, digits, - and _, but was '" + name
                            + "'");
        }
    }

    private Mapping notAMap(String key, Node node) {
        refuse(key, "must be a map, but was " + NodeText.found(node));
        problems.markUnusable();
        return Mapping.empty(node.location());
    }
}
