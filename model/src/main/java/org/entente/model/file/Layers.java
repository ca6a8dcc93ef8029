package org.entente.model.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Remark;
import org.entente.model.file.Node.Mapping;

/**
 * A file and the files that it extends, before any setting.
 *
 * @param below what the file extends, as one file; empty if it extends nothing
 * @param own the file alone
 * @param root the file laid over what it extends
 * @param dropped a remark on each part that some file of the chain inherits and that no longer applies
 */
record Layers(Mapping below, Mapping own, Mapping root, List<Remark> dropped) {

    Layers {
        dropped = List.copyOf(dropped);
    }

    /** A file that extends nothing. */
    static Layers alone(Mapping root) {
        return new Layers(Mapping.empty(root.location()), root, root, List.of());
    }

    /** The file {@code own} laid over {@code base}, if there is one. */
    static Layers laid(Optional<Layers> base, Mapping own, Problems problems) {
        Mapping below = base.map(Layers::root).orElse(Mapping.empty(own.location()));
        Obsolete obsolete = Obsolete.of(
                Merge.merge(below, own, problems), below, own.location().depth());
        List<Remark> dropped = new ArrayList<>(base.map(Layers::dropped).orElse(List.of()));
        dropped.addAll(obsolete.remarks());
        return new Layers(below, own, obsolete.kept(), dropped);
    }

    /** These layers without {@code keys} of the whole file. */
    Layers without(List<String> keys) {
        Mapping rest = root;
        for (String key : keys) {
            rest = rest.without(key);
        }
        return new Layers(below, own, rest, dropped);
    }

    /** These layers with a name. */
    Layers named(Scalar name) {
        return new Layers(below, own, root.with("name", name.location(), name), dropped);
    }
}
