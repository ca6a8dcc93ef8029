package org.entente.model.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A map, a list or a single value of a scenario file, with the location where it is written. */
sealed interface Node permits Node.Mapping, Node.Sequence, Scalar {

    Location location();

    /** The result of the function for this kind. */
    <R> R match(
            Function<? super Mapping, ? extends R> mapping,
            Function<? super Sequence, ? extends R> sequence,
            Function<? super Scalar, ? extends R> scalar);

    /** This node on one line, as YAML. */
    default String inline() {
        return match(
                map -> map.entries().entrySet().stream()
                        .map(entry -> Scalar.plainOrQuoted(entry.getKey()) + ": "
                                + entry.getValue().value().inline())
                        .collect(Collectors.joining(", ", "{ ", " }"))
                        .replace("{  }", "{}"),
                list -> list.items().stream().map(Node::inline).collect(Collectors.joining(", ", "[", "]")),
                Scalar::yaml);
    }

    /** This node if it is a map. */
    default Optional<Mapping> asMapping() {
        return match(Optional::of, list -> Optional.empty(), scalar -> Optional.empty());
    }

    /** This node if it is a list. */
    default Optional<Sequence> asSequence() {
        return match(map -> Optional.empty(), Optional::of, scalar -> Optional.empty());
    }

    /** This node if it is a single value. */
    default Optional<Scalar> asScalar() {
        return match(map -> Optional.empty(), list -> Optional.empty(), Optional::of);
    }

    /** Whether this is {@code null}, which removes the value that it overrides. */
    default boolean isNothing() {
        return asScalar().filter(scalar -> scalar.kind() == Scalar.Kind.NOTHING).isPresent();
    }

    /**
     * The value of a key, with the location of the key.
     *
     * @param keyLocation where the key is written
     */
    record Entry(Location keyLocation, Node value) {}

    /** A map, in the order of the file. */
    record Mapping(Location location, Map<String, Entry> entries) implements Node {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        static Mapping empty(Location location) {
            return new Mapping(location, Map.of());
        }

        boolean has(String key) {
            return entries.containsKey(key);
        }

        Optional<Node> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        /** The location of {@code key}, or of the map if it lacks the key. */
        Location locationOf(String key) {
            Entry entry = entries.get(key);
            return entry == null ? location : entry.keyLocation();
        }

        /** This map with {@code value} at {@code key}; a key that is there already keeps its position. */
        Mapping with(String key, Location keyLocation, Node value) {
            return changed(copy -> {
                copy.put(key, new Entry(keyLocation, value));
                return copy;
            });
        }

        /** This map without {@code key}. */
        Mapping without(String key) {
            return changed(copy -> {
                copy.remove(key);
                return copy;
            });
        }

        private Mapping changed(UnaryOperator<Map<String, Entry>> change) {
            return new Mapping(location, change.apply(new LinkedHashMap<>(entries)));
        }

        @Override
        public <R> R match(
                Function<? super Mapping, ? extends R> mapping,
                Function<? super Sequence, ? extends R> sequence,
                Function<? super Scalar, ? extends R> scalar) {
            return mapping.apply(this);
        }
    }

    /** A list. */
    record Sequence(Location location, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        /** This list with {@code change} made to the item with this index. */
        Sequence with(int index, UnaryOperator<Node> change) {
            List<Node> changed = new ArrayList<>(items);
            changed.set(index, change.apply(items.get(index)));
            return new Sequence(location, changed);
        }

        @Override
        public <R> R match(
                Function<? super Mapping, ? extends R> mapping,
                Function<? super Sequence, ? extends R> sequence,
                Function<? super Scalar, ? extends R> scalar) {
            return sequence.apply(this);
        }
    }
}
