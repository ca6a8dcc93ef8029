package org.entente.model.file;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.Spelling;
import org.entente.model.file.Node.Mapping;

/**
 * The rule for which values a source of a file covers (MODEL 14). A source covers values that are written in its own
 * file or in files that this file extends. A number that a later file or a setting puts there instead needs a source of
 * its own.
 */
final class SourceScope {

    static final String SOURCES = "sources";

    /** The keys of a file that need no source. */
    static final Set<String> UNSOURCED_KEYS = Set.of("name", "title", "description", SOURCES, "facts");

    private SourceScope() {}

    /**
     * The file {@code root} without the sources whose values were all removed or replaced. A source of the file itself
     * stays even if nothing has its address, unless something had this address in {@code before}, the file without the
     * settings.
     */
    static Mapping prune(Mapping root, Mapping before) {
        Mapping sources = sources(root);
        Mapping kept = sources;
        for (String address : sources.entries().keySet()) {
            Location location = sources.locationOf(address);
            AddressMatch match = AddressMatch.follow(root, address);
            boolean applies = match.isComplete()
                    ? leaves(match.node()).anyMatch(leaf -> !isNewer(leaf, location))
                    : isOwn(location) && !AddressMatch.follow(before, address).isComplete();
            if (!applies) {
                kept = kept.without(address);
            }
        }
        boolean isMap = root.get(SOURCES).flatMap(Node::asMapping).isPresent();
        return isMap ? root.with(SOURCES, root.locationOf(SOURCES), kept) : root;
    }

    /** Reports sources of the file itself whose address does not exist, unless a problem there is known already. */
    static void reportUnknownAddresses(Mapping root, Problems problems) {
        Mapping sources = sources(root);
        sources.entries().keySet().stream()
                .filter(address -> !address.isEmpty() && isOwn(sources.locationOf(address)))
                .filter(address ->
                        !AddressMatch.follow(root, address).isComplete() && !problems.covers(new Address(address)))
                .forEach(address -> problems.add(
                        sources.locationOf(address),
                        SOURCES + "." + address,
                        "nothing has the address " + address + Spelling.hint(nearest(address, root.without(SOURCES)))));
    }

    /** The sources of the file {@code root}, by address. */
    static Mapping sources(Mapping root) {
        return root.get(SOURCES).flatMap(Node::asMapping).orElse(Mapping.empty(root.location()));
    }

    private static boolean isOwn(Location location) {
        return location.depth() <= 0;
    }

    /** Whether {@code leaf} is written in a file that extends the file with the source at {@code location}. */
    static boolean isNewer(Scalar leaf, Location location) {
        return leaf.location().depth() < location.depth();
    }

    /** The single values in {@code node}, in the order of the file. */
    static Stream<Scalar> leaves(Node node) {
        return node.match(
                map -> map.entries().values().stream().flatMap(entry -> leaves(entry.value())),
                list -> list.items().stream().flatMap(SourceScope::leaves),
                Stream::of);
    }

    private static Optional<String> nearest(String address, Mapping values) {
        return Spelling.nearest(address, addresses("", values).toList());
    }

    private static Stream<String> addresses(String prefix, Mapping map) {
        return map.entries().entrySet().stream().flatMap(entry -> {
            String address = prefix + entry.getKey();
            Stream<String> inside =
                    entry.getValue().value().asMapping().stream().flatMap(child -> addresses(address + ".", child));
            return Stream.concat(Stream.of(address), inside);
        });
    }
}
