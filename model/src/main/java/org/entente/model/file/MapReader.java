package org.entente.model.file;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.model.file.Node.Mapping;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * One map of a scenario file, read key by key. Every method that reads a key also makes it known; keys that nobody asked
 * for are unknown, and told when the map has been read. What is missing or does not fit is told as well, and a legal
 * value stands in for it, so that one mistake does not hide the next. A {@link SchemaRecorder} is told what each key may hold.
 */
class MapReader {

    /** What names are made of, so that addresses are unambiguous. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private final KnownKeys keys;
    private final Problems problems;
    private final ValueReader values;
    private boolean hasUnreadable;

    MapReader(KnownKeys keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
        this.values = new ValueReader(problems);
    }

    /** What {@code reader} makes of the map {@code node} at the address {@code address}, which is empty for a whole file. */
    static <T> T read(Location place, String address, Node node, Problems problems, Function<MapReader, T> reader) {
        Optional<Mapping> map = node.asMapping();
        if (map.isEmpty()) {
            problems.addViolation(node.place(), address, "must be a map, but was " + NodeText.found(node));
        }
        return read(new KnownKeys(place, address, map, problems), problems, reader);
    }

    private static <T> T read(KnownKeys keys, Problems problems, Function<MapReader, T> reader) {
        T result = reader.apply(new MapReader(keys, problems));
        keys.finish();
        return result;
    }

    /**
     * Somebody is about to read {@code key}.
     *
     * @param otherwise what is taken where it is left out, as far as that is one value
     */
    void declare(String key, ValueType holds, boolean required, Optional<String> otherwise) {}

    /** Whether a name, a date or a choice could not be read, so that what is made of these fields would mislead. */
    boolean hasUnreadable() {
        return hasUnreadable;
    }

    /** Whether {@code key} is there; asking does not make it known. */
    boolean has(String key) {
        return keys.peek(key).isPresent();
    }

    /** Makes keys known that are not read, because of what other keys hold. */
    void allow(String... known) {
        keys.know(List.of(known));
    }

    /** The address of {@code key}. */
    String address(String key) {
        return keys.address(key);
    }

    /** Tells that {@code key} breaks a rule, which begins with {@code must}. */
    void refuse(String key, String rule) {
        allow(key);
        problems.addViolation(keys.placeOf(key), address(key), rule);
    }

    /** Tells that the keys do not make up a whole, unless one is misspelt: {@code rule} begins with {@code must}. */
    void refuseUnlessMisspelt(String rule) {
        hasUnreadable = true;
        keys.areIncomplete(rule);
    }

    // ------------------------------------------------------------------ single values

    String text(String key) {
        return required(key, ValueType.Simple.TEXT, values::text).orElse("");
    }

    String text(String key, String otherwise) {
        return optional(key, ValueType.Simple.TEXT, values::text).orElse(otherwise);
    }

    Optional<String> optionalText(String key) {
        return optional(key, ValueType.Simple.TEXT, values::text);
    }

    Optional<YearMonth> month(String key) {
        return required(key, ValueType.Simple.MONTH, values::month);
    }

    Optional<YearMonth> optionalMonth(String key) {
        return optional(key, ValueType.Simple.MONTH, values::month);
    }

    boolean bool(String key, boolean otherwise) {
        declare(key, ValueType.Simple.FLAG, false, Optional.of(Boolean.toString(otherwise)));
        return optional(key, values::flag).orElse(otherwise);
    }

    int wholeNumber(String key, int least) {
        ValueType holds = new ValueType.WholeNumber(least);
        return required(key, holds, (node, address) -> values.wholeNumber(node, address, least))
                .orElse(Math.max(1, least));
    }

    String oneOf(String key, Collection<String> names, String otherwise) {
        declare(key, new ValueType.Choice(names.stream().sorted().toList()), false, Optional.of(otherwise));
        return optional(key, (node, address) -> values.oneOf(node, address, names))
                .orElse(otherwise);
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        declare(
                key,
                new ValueType.Choice(ValueReader.spellings(type)),
                false,
                Optional.of(ValueReader.spelling(otherwise)));
        return optional(key, (node, address) -> values.constant(node, address, type))
                .orElse(otherwise);
    }

    SortedSet<String> names(String key, SortedSet<String> otherwise) {
        declare(key, ValueType.Simple.NAMES, false, Optional.of("all"));
        return optional(key, values::names).orElse(otherwise);
    }

    // ------------------------------------------------------------------ quantities

    Quantity quantity(String key, Range range) {
        declare(key, new ValueType.OfQuantity(range, List.of()), true, Optional.empty());
        keys.need(key);
        return read(key, range).orElse(Constant.ONE);
    }

    Quantity quantity(String key, Range range, Quantity otherwise) {
        declare(key, new ValueType.OfQuantity(range, List.of()), false, Optional.of(otherwise.toString()));
        return read(key, range).orElse(otherwise);
    }

    /** A quantity that may be left out; 1, which every range admits, stands in for one that does not fit. */
    Optional<Quantity> optionalQuantity(String key, Range range) {
        declare(key, new ValueType.OfQuantity(range, List.of()), false, Optional.empty());
        return read(key, range);
    }

    /** A quantity that may be left out, which the word {@code nothing} says as well. */
    Optional<Quantity> quantityOr(String nothing, String key, Range range) {
        declare(key, new ValueType.OfQuantity(range, List.of(nothing)), false, Optional.of(nothing));
        boolean isNothing = keys.peek(key)
                .flatMap(Node::asScalar)
                .filter(scalar -> scalar.text().equals(nothing))
                .isPresent();
        allow(key);
        return isNothing ? Optional.empty() : read(key, range);
    }

    private Optional<Quantity> read(String key, Range range) {
        return keys.get(key)
                .map(node ->
                        QuantityBinder.bind(node, address(key), range, problems).orElse(Constant.ONE));
    }

    // ------------------------------------------------------------------ maps, lists, anything

    /**
     * Plain numbers by what {@code keyReader} makes of their keys; empty if something does not fit.
     *
     * @param keysHold what a key is
     * @param keyRule what a key must be
     */
    <K extends Comparable<K>> Optional<SortedMap<K, Double>> numbersBy(
            String key, Range range, ValueType.Keys keysHold, String keyRule, Function<String, Optional<K>> keyReader) {
        declare(key, new ValueType.Each(keysHold, new ValueType.OfNumber(range)), true, Optional.empty());
        SortedMap<K, Double> numbers = new TreeMap<>();
        SortedMap<String, Boolean> fits = entries(key, (text, entry) -> {
            String address = address(key) + "." + text;
            Optional<K> difference = keyReader.apply(text);
            if (difference.isEmpty()) {
                problems.addViolation(entry.keyPlace(), address, keyRule + ", but was '" + text + "'");
            }
            Optional<Double> value = values.number(entry.value(), address, range);
            difference.ifPresent(known -> value.ifPresent(number -> numbers.put(known, number)));
            return Optional.of(difference.isPresent() && value.isPresent());
        });
        boolean allFit = keys.need(key).flatMap(Node::asMapping).isPresent() && !fits.containsValue(false);
        hasUnreadable |= !allFit;
        return allFit ? Optional.of(numbers) : Optional.empty();
    }

    /** What {@code reader} makes of each item, a map, of a list that may be left out. */
    <T> List<T> maps(String key, Function<MapReader, T> reader) {
        List<Node> items =
                optional(key, (node, address) -> values.items(node, address)).orElse(List.of());
        return IntStream.range(0, items.size())
                .mapToObj(i -> read(items.get(i).place(), address(key) + "." + i, items.get(i), problems, reader))
                .toList();
    }

    /** What one reader makes of these fields where {@code key} holds a map, and the other where it does not. */
    <T> T mapOrElse(String key, Function<MapReader, T> ifMap, Function<MapReader, T> otherwise) {
        boolean isMap = keys.peek(key).flatMap(Node::asMapping).isPresent();
        return isMap ? ifMap.apply(this) : otherwise.apply(this);
    }

    /**
     * One of two ways to say something.
     *
     * @param keys what belongs to it, first the key that shows that it is meant
     */
    record Alternative<T>(List<String> keys, Function<MapReader, T> reader) {}

    /** What the reader of the one way makes that is meant; keys of the other must not stand beside it. */
    <T> T oneOfTwo(Alternative<T> first, Alternative<T> second) {
        keys.know(first.keys());
        keys.know(second.keys());
        boolean isFirst = has(first.keys().get(0));
        Alternative<T> meant = isFirst ? first : second;
        String key = meant.keys().get(0);
        if (!has(key)) {
            refuseUnlessMisspelt("must have " + first.keys().get(0) + " or " + key + ", but has neither");
        }
        (isFirst ? second : first)
                .keys().stream().filter(this::has).forEach(other -> refuse(other, "must not stand beside " + key));
        return meant.reader().apply(this);
    }

    /** Tells if none of {@code needed} is there, unless one is misspelt: {@code rule} begins with {@code must}. */
    void needOneOf(List<String> needed, String rule) {
        if (needed.stream().noneMatch(this::has)) {
            refuseUnlessMisspelt(rule);
        }
    }

    /** What {@code key} holds, read by somebody else, must be there. */
    void need(String key) {
        required(key, (node, address) -> Optional.of(node));
    }

    /** As {@link #required(String, BiFunction)}, with what the key may hold. */
    <T> Optional<T> required(String key, ValueType holds, BiFunction<Node, String, Optional<T>> reader) {
        declare(key, holds, true, Optional.empty());
        return required(key, reader);
    }

    /** As {@link #optional(String, BiFunction)}, with what the key may hold. */
    <T> Optional<T> optional(String key, ValueType holds, BiFunction<Node, String, Optional<T>> reader) {
        declare(key, holds, false, Optional.empty());
        return optional(key, reader);
    }

    /** What {@code reader} makes of the value and the address of a key that must be there. */
    <T> Optional<T> required(String key, BiFunction<Node, String, Optional<T>> reader) {
        keys.need(key);
        hasUnreadable |= !has(key);
        return optional(key, reader);
    }

    /** What {@code reader} makes of the value and the address of a key that may be left out. */
    <T> Optional<T> optional(String key, BiFunction<Node, String, Optional<T>> reader) {
        Optional<Node> node = keys.get(key);
        Optional<T> value = node.flatMap(found -> reader.apply(found, address(key)));
        hasUnreadable |= node.isPresent() && value.isEmpty();
        return value;
    }

    /** What {@code reader} makes of the map at a key that must be there. */
    <T> T map(String key, Function<MapReader, T> reader) {
        keys.need(key);
        return optionalMap(key, reader)
                .orElseGet(() ->
                        read(new KnownKeys(keys.place(), address(key), Optional.empty(), problems), problems, reader));
    }

    /** What {@code reader} makes of the map at a key that may be left out. */
    <T> Optional<T> optionalMap(String key, Function<MapReader, T> reader) {
        return keys.get(key).map(node -> read(keys.placeOf(key), address(key), node, problems, reader));
    }

    /** What {@code reader} makes of each value, by name, of a map from names that may be left out. */
    <T> SortedMap<String, T> named(String key, BiFunction<String, MapReader, T> reader) {
        return entries(key, (name, entry) -> {
            checkName(name, entry.keyPlace());
            return Optional.of(inner(key, name, entry, reader));
        });
    }

    /** What {@code reader} makes of each value, by address, of a map from addresses that may be left out. */
    <T> SortedMap<String, T> addressed(String key, BiFunction<String, MapReader, T> reader) {
        return entries(key, (address, entry) -> Optional.of(inner(key, address, entry, reader)));
    }

    private <T> T inner(String key, String name, Node.Entry entry, BiFunction<String, MapReader, T> reader) {
        String at = address(key) + "." + name;
        return read(entry.keyPlace(), at, entry.value(), problems, fields -> reader.apply(name, fields));
    }

    /** As {@link #entries(String, BiFunction)}, with what each value may hold. */
    <T> SortedMap<String, T> entries(String key, ValueType value, BiFunction<String, Node.Entry, Optional<T>> reader) {
        declare(key, new ValueType.Each(ValueType.Keys.NAME, value), false, Optional.empty());
        return entries(key, reader);
    }

    /** What {@code reader} makes of each entry, by key, of a map that may be left out. */
    <T> SortedMap<String, T> entries(String key, BiFunction<String, Node.Entry, Optional<T>> reader) {
        SortedMap<String, T> all = new TreeMap<>();
        keys.get(key)
                .map(node -> node.asMapping().orElseGet(() -> notAMap(key, node)))
                .map(Mapping::entries)
                .orElse(Map.of())
                .forEach((name, entry) -> {
                    if (name.isEmpty()) {
                        problems.add(entry.keyPlace(), "a key of " + address(key) + " must not be empty");
                    } else {
                        reader.apply(name, entry).ifPresent(value -> all.put(name, value));
                    }
                });
        return all;
    }

    /** What the reader of their kind makes of these fields; empty if the kind is missing or not known. */
    <T> Optional<T> byKind(Map<String, Function<MapReader, T>> kinds) {
        Optional<String> kind = required("kind", (node, address) -> values.oneOf(node, address, kinds.keySet()));
        if (kind.isEmpty()) {
            keys.knowAll();
        }
        return kind.map(kinds::get).map(reader -> reader.apply(this));
    }

    /** What {@code constructor} makes; empty if it refuses, which is told. */
    <T> Optional<T> build(Supplier<T> constructor) {
        try {
            return Optional.of(constructor.get());
        } catch (IllegalArgumentException e) {
            hasUnreadable = true;
            problems.add(keys.place(), keys.address(), keys.address() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Tells if {@code name} would make addresses ambiguous. */
    void checkName(String name, Location place) {
        if (!NAME.matcher(name).matches()) {
            problems.add(
                    place,
                    "a name must begin with a letter or digit and hold only letters, digits, - and _, but was '" + name
                            + "'");
        }
    }

    private Mapping notAMap(String key, Node node) {
        refuse(key, "must be a map, but was " + NodeText.found(node));
        problems.markUnusable();
        return Mapping.empty(node.place());
    }
}
