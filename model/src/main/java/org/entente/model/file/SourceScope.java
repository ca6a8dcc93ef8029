package org.entente.model.file;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.Spelling;
import org.entente.model.file.Node.Mapping;

/**
 * The {@code sources} of a file (MODEL 14). A source speaks of the values that are written in its own file or in those
 * that this one extends: a number that a later file or a setting puts in its place needs a source of its own.
 */
final class SourceScope {

    static final String KEY = "sources";

    /** The keys of a file of which no source speaks. */
    static final Set<String> UNSOURCED_KEYS = Set.of("name", "title", "description", KEY, "facts");

    private SourceScope() {}

    /**
     * {@code root} without the sources that have nothing left to speak of, because it was removed or replaced. Those of the
     * file itself stay even if nothing has their address, unless something had it in {@code before}, without the settings.
     */
    static Mapping current(Mapping root, Mapping before) {
        Mapping sources = sources(root);
        Mapping kept = sources;
        for (String address : sources.entries().keySet()) {
            Location place = sources.placeOf(address);
            AddressMatch trail = AddressMatch.follow(root, address);
            boolean speaks = trail.isComplete()
                    ? leaves(trail.node()).anyMatch(leaf -> !isNewer(leaf, place))
                    : isOwn(place) && !AddressMatch.follow(before, address).isComplete();
            if (!speaks) {
                kept = kept.without(address);
            }
        }
        boolean isMap = root.get(KEY).flatMap(Node::asMapping).isPresent();
        return isMap ? root.with(KEY, root.placeOf(KEY), kept) : root;
    }

    /** Tells which sources of the file itself are for an address that nothing has, as far as that is not told already. */
    static void tellUnknownAddresses(Mapping root, Problems problems) {
        Mapping sources = sources(root);
        sources.entries().keySet().stream()
                .filter(address -> !address.isEmpty() && isOwn(sources.placeOf(address)))
                .filter(address ->
                        !AddressMatch.follow(root, address).isComplete() && !problems.covers(new Address(address)))
                .forEach(address -> problems.add(
                        sources.placeOf(address),
                        KEY + "." + address,
                        "nothing has the address " + address + Spelling.hint(nearest(address, root.without(KEY)))));
    }

    private static Mapping sources(Mapping root) {
        return root.get(KEY).flatMap(Node::asMapping).orElse(Mapping.empty(root.place()));
    }

    private static boolean isOwn(Location place) {
        return place.depth() <= 0;
    }

    /** Whether {@code leaf} is written in a file that extends the one where the source at {@code place} is. */
    static boolean isNewer(Scalar leaf, Location place) {
        return leaf.place().depth() < place.depth();
    }

    private static Stream<Scalar> leaves(Node node) {
        return node.match(
                map -> map.entries().values().stream().flatMap(entry -> leaves(entry.value())),
                list -> list.items().stream().flatMap(SourceScope::leaves),
                Stream::of);
    }

    private static Optional<String> nearest(String address, Mapping values) {
        return Spelling.nearest(address, addresses("", values).toList());
    }

    private static Stream<String> addresses(String at, Mapping map) {
        return map.entries().entrySet().stream().flatMap(entry -> {
            String address = at + entry.getKey();
            Stream<String> inside =
                    entry.getValue().value().asMapping().stream().flatMap(child -> addresses(address + ".", child));
            return Stream.concat(Stream.of(address), inside);
        });
    }
}
