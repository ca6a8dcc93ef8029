package org.entente.model.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.Source;
import org.entente.model.file.Node.Mapping;

/**
 * Finds the provenance of each value of a resolved file: the nearest source whose address covers the value (MODEL 14).
 */
final class ProvenanceIndex {

    private final SortedMap<Address, Provenance> found = new TreeMap<>();
    private final Map<Address, Source> sources;
    private final Map<String, Fact> facts;
    private final Mapping sourceSection;

    private ProvenanceIndex(Mapping root, Map<Address, Source> sources) {
        this.sources = sources;
        this.facts = Facts.in(root);
        this.sourceSection =
                root.get(SourceScope.SOURCES).flatMap(Node::asMapping).orElse(Mapping.empty(root.location()));
    }

    /**
     * The provenance of single values by address: of every number, and of every other value that has a source.
     *
     * @param sources the sources of {@code root}
     */
    static SortedMap<Address, Provenance> byAddress(Mapping root, Map<Address, Source> sources) {
        ProvenanceIndex index = new ProvenanceIndex(root, sources);
        root.entries().forEach((key, entry) -> {
            if (!SourceScope.UNSOURCED_KEYS.contains(key)) {
                index.visit(new Address(key), entry.value());
            }
        });
        return index.found;
    }

    private void visit(Address address, Node node) {
        node.asMapping()
                .ifPresent(map -> map.entries().forEach((key, entry) -> visit(address.child(key), entry.value())));
        node.asSequence().ifPresent(list -> {
            for (int i = 0; i < list.items().size(); i++) {
                visit(address.child(Integer.toString(i)), list.items().get(i));
            }
        });
        node.asScalar().ifPresent(scalar -> leaf(address, scalar));
    }

    private void leaf(Address address, Scalar scalar) {
        Optional<Source> source = source(address.text(), scalar);
        boolean isSet = scalar.location().isSetting() && source.isEmpty();
        if (source.isPresent() || isSet || scalar.kind() == Scalar.Kind.NUMBER) {
            List<Fact> cited = source.map(Source::facts).orElse(List.of()).stream()
                    .map(facts::get)
                    .toList();
            List<String> assumed = source.flatMap(Source::assumption).stream().toList();
            found.put(address, new Provenance(cited, assumed, isSet));
        }
    }

    /**
     * The source of the value at {@code address}, or of the nearest group around it that has one, unless the value is
     * newer.
     */
    private Optional<Source> source(String address, Scalar scalar) {
        Optional<Source> source = Optional.ofNullable(sources.get(new Address(address)))
                .filter(candidate -> !SourceScope.isNewer(scalar, sourceSection.locationOf(address)));
        int end = address.lastIndexOf('.');
        return source.isPresent() || end < 0 ? source : source(address.substring(0, end), scalar);
    }
}
