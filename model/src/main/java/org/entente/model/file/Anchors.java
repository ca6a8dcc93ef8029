package org.entente.model.file;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.entente.model.Spelling;
import org.snakeyaml.engine.v2.common.Anchor;

/** The anchors of a YAML document that have been read, by name; the same name may be given again. */
final class Anchors {

    /**
     * A node that may have an anchor.
     *
     * @param nodes how many nodes it consists of, those behind aliases included
     * @param height how deep the deepest of them lies in it
     */
    record Anchored(Node node, int nodes, int height) {}

    private final Map<String, Anchored> known = new TreeMap<>();
    private final Set<String> open = new HashSet<>();

    /** The node that {@code reader} reads, which aliases of {@code anchor} stand for from then on. */
    Node holding(Optional<Anchor> anchor, Supplier<Anchored> reader) {
        Optional<String> name = anchor.map(Anchor::getValue);
        name.ifPresent(open::add);
        Anchored anchored = reader.get();
        name.ifPresent(open::remove);
        name.ifPresent(key -> known.put(key, anchored));
        return anchored.node();
    }

    /** What aliases called {@code name} stand for; nothing inside it, as it is not read to its end. */
    Optional<Anchored> get(String name) {
        return open.contains(name) ? Optional.empty() : Optional.ofNullable(known.get(name));
    }

    /** Why there is nothing for an alias called {@code name}. */
    String missing(String name) {
        return open.contains(name)
                ? "*" + name + " must not stand inside the value that it stands for"
                : "*" + name + " must stand behind an anchor &" + name + ", but there is none"
                        + Spelling.hint(Spelling.nearest(name, known.keySet()));
    }
}
