package org.entente.model.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.file.Node.Entry;
import org.entente.model.file.Node.Mapping;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** The merge key of YAML: {@code <<: *base} takes over the entries of a map, of which those written beside it win. */
final class MergeKey {

    static final String RULE = "<< must hold a map, or a list of maps, such as an alias of one";

    private MergeKey() {}

    /** Whether {@code key} is a merge key; in quotes it is a key like any other. */
    static boolean is(ScalarEvent key) {
        return key.isPlain() && key.getValue().equals("<<");
    }

    /** Adds the entries of {@code value}, a map or a list of maps of which the first wins, to {@code merged}. */
    static void merge(Map<String, Entry> merged, Node value, Runnable ifNeither) {
        List<Node> sources = value.match(List::of, Node.Sequence::items, List::of);
        for (Node source : sources) {
            Optional<Mapping> map = source.asMapping();
            map.ifPresent(entries -> entries.entries().forEach(merged::putIfAbsent));
            if (map.isEmpty()) {
                ifNeither.run();
            }
        }
    }
}
