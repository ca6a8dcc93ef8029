package org.entente.model.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Fields that nobody filled in, which remember what is asked of them. So the code that reads scenarios itself says what a
 * scenario file holds: what it can read is in the outline, and nothing else is.
 */
final class Sketch extends Fields {

    private final Map<String, Outline.Key> asked = new LinkedHashMap<>();
    private final SortedMap<String, Outline> kinds = new TreeMap<>();
    private final List<List<String>> alternatives = new ArrayList<>();
    private final List<String> leastOne = new ArrayList<>();

    private Sketch(Problems nobody) {
        super(new Keys(new Place("", 0, 1, 1), "", Optional.empty(), nobody), nobody);
    }

    /** What {@code reader} asks of the fields that it reads. */
    static Outline of(Function<Fields, ?> reader) {
        Sketch sketch = new Sketch(new Problems());
        Object unused = reader.apply(sketch);
        return sketch.outline();
    }

    private Outline outline() {
        return new Outline(List.copyOf(asked.values()), kinds, List.copyOf(alternatives), List.copyOf(leastOne));
    }

    @Override
    void asked(String key, Holds holds, boolean required, Optional<String> otherwise) {
        Outline.Key before = asked.get(key);
        boolean stays = before != null && before.required();
        asked.put(key, new Outline.Key(key, holds, required || stays, otherwise));
    }

    @Override
    void need(String key) {
        Outline.Key before = asked.get(key);
        asked(key, before == null ? Holds.Simple.TEXT : before.holds(), true, Optional.empty());
    }

    @Override
    <T> T mapOrElse(String key, Function<Fields, T> ifMap, Function<Fields, T> otherwise) {
        Holds map = of(ifMap).key(key).holds();
        T read = otherwise.apply(this);
        Outline.Key plain = outline().key(key);
        asked(key, new Holds.Either(plain.holds(), map), plain.required(), plain.otherwise());
        return read;
    }

    @Override
    <T> T within(String key, Function<Fields, T> reader) {
        return inside(key, reader, true);
    }

    @Override
    <T> Optional<T> optionalWithin(String key, Function<Fields, T> reader) {
        return Optional.of(inside(key, reader, false));
    }

    private <T> T inside(String key, Function<Fields, T> reader, boolean required) {
        Sketch sketch = new Sketch(new Problems());
        T read = reader.apply(sketch);
        asked(key, new Holds.OfMap(sketch.outline()), required, Optional.empty());
        return read;
    }

    @Override
    <T> SortedMap<String, T> named(String key, BiFunction<String, Fields, T> reader) {
        return eachOf(key, Holds.Keys.NAME, reader);
    }

    @Override
    <T> SortedMap<String, T> addressed(String key, BiFunction<String, Fields, T> reader) {
        return eachOf(key, Holds.Keys.ADDRESS, reader);
    }

    private <T> SortedMap<String, T> eachOf(String key, Holds.Keys keys, BiFunction<String, Fields, T> reader) {
        Holds value = new Holds.OfMap(of(fields -> reader.apply("name", fields)));
        asked(key, new Holds.Each(keys, value), false, Optional.empty());
        return new TreeMap<>();
    }

    @Override
    <T> List<T> maps(String key, Function<Fields, T> reader) {
        asked(key, new Holds.ListOf(new Holds.OfMap(of(reader))), false, Optional.empty());
        return List.of();
    }

    @Override
    <T> Optional<T> byKind(Map<String, Function<Fields, T>> readers) {
        asked("kind", new Holds.Choice(readers.keySet().stream().sorted().toList()), true, Optional.empty());
        readers.forEach((kind, reader) -> kinds.put(kind, of(reader)));
        return Optional.empty();
    }

    @Override
    <T> T either(Alternative<T> first, Alternative<T> second) {
        alternatives.add(first.keys());
        alternatives.add(second.keys());
        T unused = first.reader().apply(this);
        T read = second.reader().apply(this);
        for (Alternative<T> way : List.of(first, second)) {
            Outline.Key shows = outline().key(way.keys().get(0));
            asked.put(shows.name(), new Outline.Key(shows.name(), shows.holds(), false, Optional.empty()));
        }
        return read;
    }

    @Override
    void needOneOf(List<String> needed, String rule) {
        leastOne.addAll(needed);
    }
}
