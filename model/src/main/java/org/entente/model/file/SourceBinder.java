package org.entente.model.file;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.Source;
import org.entente.model.Spelling;

/** Reads {@code sources} (MODEL 14). */
final class SourceBinder {

    private final Collection<String> facts;
    private final Problems problems;
    private final ValueReader valueReader;

    private SourceBinder(Collection<String> facts, Problems problems) {
        this.facts = facts;
        this.problems = problems;
        this.valueReader = new ValueReader(problems);
    }

    /** The sources by address; they may cite only {@code facts}. */
    static SortedMap<Address, Source> bind(
            MapReader root, KnownParts<Optional<Source>> known, Set<String> facts, Problems problems) {
        SourceBinder binder = new SourceBinder(facts, problems);
        SortedMap<Address, Source> sources = new TreeMap<>();
        root.addressed(SourceScope.SOURCES, known, List.of(facts), (address, reader) -> binder.source(reader))
                .forEach((address, source) -> source.ifPresent(cited -> sources.put(new Address(address), cited)));
        return sources;
    }

    private Optional<Source> source(MapReader reader) {
        Optional<List<String>> cited = reader.optional("fact", ValueType.Simple.FACTS, this::ids);
        Optional<String> assumption = reader.optionalText("assumption");
        reader.needOneOf(List.of("fact", "assumption"), "must name a fact or an assumption, but has neither");
        return reader.hasUnreadable()
                ? Optional.empty()
                : reader.build(() -> new Source(cited.orElse(List.of()), assumption));
    }

    private Optional<List<String>> ids(Node node, String address) {
        return node.asSequence().isPresent()
                ? valueReader.each(node, address, this::id)
                : id(node, address).map(List::of);
    }

    private Optional<String> id(Node node, String address) {
        Optional<String> id = node.asScalar().map(Scalar::text);
        if (id.filter(facts::contains).isEmpty()) {
            String hint = Spelling.hint(id.flatMap(text -> Spelling.nearest(text, facts)));
            problems.addViolation(
                    node.location(),
                    address,
                    "must be the id of a listed fact, but was " + NodeText.found(node) + hint);
        }
        return id.filter(facts::contains);
    }
}
