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
 * A {@link MapReader} without input that records which keys are read, and derives the schema from them. So the schema
 * holds exactly the keys that the code can read.
 */
final class SchemaRecorder extends MapReader {

    private final Map<String, MapSchema.Key> declared = new LinkedHashMap<>();
    private final SortedMap<String, MapSchema> kinds = new TreeMap<>();
    private final List<List<String>> alternatives = new ArrayList<>();
    private final List<String> atLeastOne = new ArrayList<>();

    private SchemaRecorder(Problems problems) {
        super(new KnownKeys(new Location("", 0, 1, 1), "", Optional.empty(), problems), problems);
    }

    /** The schema of the map that {@code reader} reads. */
    static MapSchema schema(Function<MapReader, ?> reader) {
        SchemaRecorder recorder = new SchemaRecorder(new Problems());
        Object unused = reader.apply(recorder);
        return recorder.schema();
    }

    private MapSchema schema() {
        return new MapSchema(List.copyOf(declared.values()), kinds, List.copyOf(alternatives), List.copyOf(atLeastOne));
    }

    @Override
    void declare(String key, ValueType type, boolean required, Optional<String> defaultValue) {
        MapSchema.Key before = declared.get(key);
        boolean stays = before != null && before.required();
        declared.put(key, new MapSchema.Key(key, type, required || stays, defaultValue));
    }

    @Override
    void need(String key) {
        MapSchema.Key before = declared.get(key);
        declare(key, before == null ? ValueType.Simple.TEXT : before.type(), true, Optional.empty());
    }

    @Override
    <T> T inForm(String key, List<Form<T>> forms, Function<MapReader, T> otherwise) {
        T read = otherwise.apply(this);
        MapSchema.Key plain = schema().key(key);
        ValueType type = plain.type();
        for (Form<T> form : forms) {
            type = new ValueType.Either(type, schema(form.reader()).key(key).type());
        }
        declared.put(key, new MapSchema.Key(key, type, plain.required(), plain.defaultValue()));
        return read;
    }

    @Override
    <T> T map(String key, Function<MapReader, T> reader) {
        return nested(key, reader, true);
    }

    @Override
    <T> Optional<T> optionalMap(String key, Function<MapReader, T> reader) {
        return Optional.of(nested(key, reader, false));
    }

    @Override
    <T> Optional<T> mapOrWord(String key, String word, Function<MapReader, T> reader) {
        T read = nested(key, reader, true);
        ValueType map = schema().key(key).type();
        declare(key, new ValueType.Either(map, new ValueType.Choice(List.of(word))), true, Optional.empty());
        return Optional.of(read);
    }

    private <T> T nested(String key, Function<MapReader, T> reader, boolean required) {
        SchemaRecorder recorder = new SchemaRecorder(new Problems());
        T read = reader.apply(recorder);
        declare(key, new ValueType.OfMap(recorder.schema()), required, Optional.empty());
        return read;
    }

    @Override
    <T> SortedMap<String, T> named(
            String key, KnownParts<T> known, List<Object> frame, BiFunction<String, MapReader, T> reader) {
        return named(key, reader);
    }

    @Override
    <T> SortedMap<String, T> addressed(
            String key, KnownParts<T> known, List<Object> frame, BiFunction<String, MapReader, T> reader) {
        return addressed(key, reader);
    }

    @Override
    <T> SortedMap<String, T> named(String key, BiFunction<String, MapReader, T> reader) {
        return eachOf(key, ValueType.KeyType.NAME, reader);
    }

    @Override
    <T> SortedMap<String, T> addressed(String key, BiFunction<String, MapReader, T> reader) {
        return eachOf(key, ValueType.KeyType.ADDRESS, reader);
    }

    private <T> SortedMap<String, T> eachOf(
            String key, ValueType.KeyType keyType, BiFunction<String, MapReader, T> reader) {
        ValueType value = new ValueType.OfMap(schema(map -> reader.apply("name", map)));
        declare(key, new ValueType.Each(keyType, value), false, Optional.empty());
        return new TreeMap<>();
    }

    @Override
    <T> List<T> maps(String key, Function<MapReader, T> reader) {
        declare(key, new ValueType.ListOf(new ValueType.OfMap(schema(reader))), false, Optional.empty());
        return List.of();
    }

    @Override
    <T> Optional<T> byKind(Map<String, Function<MapReader, T>> readers) {
        declare("kind", new ValueType.Choice(readers.keySet().stream().sorted().toList()), true, Optional.empty());
        readers.forEach((kind, reader) -> kinds.put(kind, schema(reader)));
        return Optional.empty();
    }

    @Override
    <T> T oneOf(List<Alternative<T>> ways) {
        List<T> read = new ArrayList<>();
        for (Alternative<T> way : ways) {
            alternatives.add(way.keys());
            read.add(way.reader().apply(this));
        }
        for (Alternative<T> way : ways) {
            MapSchema.Key shows = schema().key(way.keys().get(0));
            declared.put(shows.name(), new MapSchema.Key(shows.name(), shows.type(), false, Optional.empty()));
        }
        return read.get(read.size() - 1);
    }

    @Override
    void needOneOf(List<String> needed, String rule) {
        atLeastOne.addAll(needed);
    }
}
