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
final class SchemaRecorder extends MapReader {

    private final Map<String, MapSchema.Key> asked = new LinkedHashMap<>();
    private final SortedMap<String, MapSchema> kinds = new TreeMap<>();
    private final List<List<String>> alternatives = new ArrayList<>();
    private final List<String> leastOne = new ArrayList<>();

    private SchemaRecorder(Problems nobody) {
        super(new KnownKeys(new Location("", 0, 1, 1), "", Optional.empty(), nobody), nobody);
    }

    /** What {@code reader} asks of the fields that it reads. */
    static MapSchema of(Function<MapReader, ?> reader) {
        SchemaRecorder sketch = new SchemaRecorder(new Problems());
        Object unused = reader.apply(sketch);
        return sketch.outline();
    }

    private MapSchema outline() {
        return new MapSchema(List.copyOf(asked.values()), kinds, List.copyOf(alternatives), List.copyOf(leastOne));
    }

    @Override
    void declare(String key, ValueType holds, boolean required, Optional<String> otherwise) {
        MapSchema.Key before = asked.get(key);
        boolean stays = before != null && before.required();
        asked.put(key, new MapSchema.Key(key, holds, required || stays, otherwise));
    }

    @Override
    void need(String key) {
        MapSchema.Key before = asked.get(key);
        declare(key, before == null ? ValueType.Simple.TEXT : before.holds(), true, Optional.empty());
    }

    @Override
    <T> T mapOrElse(String key, Function<MapReader, T> ifMap, Function<MapReader, T> otherwise) {
        ValueType map = of(ifMap).key(key).holds();
        T read = otherwise.apply(this);
        MapSchema.Key plain = outline().key(key);
        declare(key, new ValueType.Either(plain.holds(), map), plain.required(), plain.otherwise());
        return read;
    }

    @Override
    <T> T map(String key, Function<MapReader, T> reader) {
        return record(key, reader, true);
    }

    @Override
    <T> Optional<T> optionalMap(String key, Function<MapReader, T> reader) {
        return Optional.of(record(key, reader, false));
    }

    private <T> T record(String key, Function<MapReader, T> reader, boolean required) {
        SchemaRecorder sketch = new SchemaRecorder(new Problems());
        T read = reader.apply(sketch);
        declare(key, new ValueType.OfMap(sketch.outline()), required, Optional.empty());
        return read;
    }

    @Override
    <T> SortedMap<String, T> named(String key, BiFunction<String, MapReader, T> reader) {
        return eachOf(key, ValueType.Keys.NAME, reader);
    }

    @Override
    <T> SortedMap<String, T> addressed(String key, BiFunction<String, MapReader, T> reader) {
        return eachOf(key, ValueType.Keys.ADDRESS, reader);
    }

    private <T> SortedMap<String, T> eachOf(String key, ValueType.Keys keys, BiFunction<String, MapReader, T> reader) {
        ValueType value = new ValueType.OfMap(of(fields -> reader.apply("name", fields)));
        declare(key, new ValueType.Each(keys, value), false, Optional.empty());
        return new TreeMap<>();
    }

    @Override
    <T> List<T> maps(String key, Function<MapReader, T> reader) {
        declare(key, new ValueType.ListOf(new ValueType.OfMap(of(reader))), false, Optional.empty());
        return List.of();
    }

    @Override
    <T> Optional<T> byKind(Map<String, Function<MapReader, T>> readers) {
        declare("kind", new ValueType.Choice(readers.keySet().stream().sorted().toList()), true, Optional.empty());
        readers.forEach((kind, reader) -> kinds.put(kind, of(reader)));
        return Optional.empty();
    }

    @Override
    <T> T oneOfTwo(Alternative<T> first, Alternative<T> second) {
        alternatives.add(first.keys());
        alternatives.add(second.keys());
        T unused = first.reader().apply(this);
        T read = second.reader().apply(this);
        for (Alternative<T> way : List.of(first, second)) {
            MapSchema.Key shows = outline().key(way.keys().get(0));
            asked.put(shows.name(), new MapSchema.Key(shows.name(), shows.holds(), false, Optional.empty()));
        }
        return read;
    }

    @Override
    void needOneOf(List<String> needed, String rule) {
        leastOne.addAll(needed);
    }
}
