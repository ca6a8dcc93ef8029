package org.entente.model.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.Source;
import org.entente.model.file.Node.Mapping;

/** Finds what each value of a resolved file rests on: the nearest source that speaks of it (MODEL 14). */
final class Bases {

    private final SortedMap<Address, Basis> found = new TreeMap<>();
    private final Map<Address, Source> sources;
    private final Map<String, Fact> facts;
    private final Mapping citations;

    private Bases(Mapping root, Map<Address, Source> sources) {
        this.sources = sources;
        this.facts = Facts.in(root);
        this.citations = root.get(Citations.KEY).flatMap(Node::asMapping).orElse(Mapping.empty(root.place()));
    }

    /**
     * The bases of single values by address: of every number, and of what else has one.
     *
     * @param sources those of {@code root}
     */
    static SortedMap<Address, Basis> of(Mapping root, Map<Address, Source> sources) {
        Bases bases = new Bases(root, sources);
        root.entries().forEach((key, entry) -> {
            if (!Citations.SAYS_NOTHING_OF_THE_WORLD.contains(key)) {
                bases.visit(new Address(key), entry.value());
            }
        });
        return bases.found;
    }

    private void visit(Address at, Node node) {
        node.asMapping().ifPresent(map -> map.entries().forEach((key, entry) -> visit(at.child(key), entry.value())));
        node.asSequence().ifPresent(list -> {
            for (int i = 0; i < list.items().size(); i++) {
                visit(at.child(Integer.toString(i)), list.items().get(i));
            }
        });
        node.asScalar().ifPresent(scalar -> leaf(at, scalar));
    }

    private void leaf(Address at, Scalar scalar) {
        Optional<Source> source = source(at.text(), scalar);
        boolean isSet = scalar.place().isSetting() && source.isEmpty();
        if (source.isPresent() || isSet || scalar.kind() == Scalar.Kind.NUMBER) {
            List<Fact> cited = source.map(Source::facts).orElse(List.of()).stream()
                    .map(facts::get)
                    .toList();
            List<String> assumed = source.flatMap(Source::assumption).stream().toList();
            found.put(at, new Basis(cited, assumed, isSet));
        }
    }

    /** The source of the value at an address, or of what it lies in, unless the value is newer. */
    private Optional<Source> source(String address, Scalar scalar) {
        Optional<Source> source = Optional.ofNullable(sources.get(new Address(address)))
                .filter(one -> !Citations.isNewer(scalar, citations.placeOf(address)));
        int end = address.lastIndexOf('.');
        return source.isPresent() || end < 0 ? source : source(address.substring(0, end), scalar);
    }
}
