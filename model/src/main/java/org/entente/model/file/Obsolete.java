package org.entente.model.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.model.Remark;
import org.entente.model.file.Node.Entry;
import org.entente.model.file.Node.Mapping;
import org.entente.model.file.Node.Sequence;

/**
 * Drops what a file inherits about a part that it removes, or replaces by another kind (MODEL 14): correlations with
 * the part, and effects of events on it. What the file itself writes stays, and is an error.
 */
final class Obsolete {

    private static final String CORRELATIONS = "correlations";
    private static final String EVENTS = "events";
    private static final String EFFECTS = "effects";
    private static final int MAX_TOLD = 4;

    private final Mapping merged;
    private final Mapping below;
    private final int depth;
    private final Map<String, List<String>> droppedByPart = new LinkedHashMap<>();
    private final Mapping kept;

    private Obsolete(Mapping merged, Mapping below, int depth) {
        this.merged = merged;
        this.below = below;
        this.depth = depth;
        this.kept = withEffects(withCorrelations(merged));
    }

    /**
     * What is dropped from {@code merged}, a file of {@code depth} laid over {@code below}.
     *
     * @param depth -1 for settings
     */
    static Obsolete of(Mapping merged, Mapping below, int depth) {
        return new Obsolete(merged, below, depth);
    }

    /** The file without what is dropped. */
    Mapping kept() {
        return kept;
    }

    /** A remark on each part that is gone and about which something is dropped. */
    List<Remark> remarks() {
        return droppedByPart.entrySet().stream()
                .map(part -> new Remark(
                        part.getKey(),
                        "is gone" + place(part.getKey()) + ", so what is inherited about it is dropped: "
                                + list(part.getValue())))
                .toList();
    }

    /** Where the part went: the innermost group of it that is still there, if this file writes it. */
    private String place(String part) {
        Location location = AddressMatch.follow(merged, part).location();
        return location.depth() == depth ? " (" + location.sourceAndLine() + ")" : "";
    }

    private static String list(List<String> dropped) {
        String more = dropped.size() > MAX_TOLD ? " and " + (dropped.size() - MAX_TOLD) + " more" : "";
        return dropped.stream().limit(MAX_TOLD).collect(Collectors.joining(", ")) + more;
    }

    private boolean isInherited(Location location) {
        return location.depth() > depth;
    }

    private boolean isGone(String part) {
        return !AddressMatch.follow(merged, part).isComplete()
                && AddressMatch.follow(below, part).isComplete();
    }

    private Mapping withCorrelations(Mapping file) {
        Optional<Sequence> all = file.get(CORRELATIONS).flatMap(Node::asSequence);
        if (all.isEmpty()) {
            return file;
        }
        List<Node> pairs = all.get().items().stream()
                .filter(Predicate.not(this::isDropped))
                .toList();
        boolean isSame = pairs.size() == all.get().items().size();
        return isSame
                ? file
                : file.with(
                        CORRELATIONS,
                        file.locationOf(CORRELATIONS),
                        new Sequence(all.get().location(), pairs));
    }

    private boolean isDropped(Node pair) {
        if (!isInherited(pair.location())) {
            return false;
        }
        List<String> ends = pair.asMapping().flatMap(map -> map.get("between")).flatMap(Node::asSequence).stream()
                .flatMap(between -> between.items().stream())
                .flatMap(end -> end.asScalar().stream())
                .map(Scalar::text)
                .toList();
        Optional<String> gone = ends.stream().filter(this::isGone).findFirst();
        gone.ifPresent(part -> drop(
                part,
                "the correlation with "
                        + ends.stream().filter(end -> !end.equals(part)).collect(Collectors.joining())));
        return gone.isPresent();
    }

    private Mapping withEffects(Mapping file) {
        Optional<Mapping> events = file.get(EVENTS).flatMap(Node::asMapping);
        if (events.isEmpty()) {
            return file;
        }
        Mapping rest = events.get();
        for (Map.Entry<String, Entry> event : events.get().entries().entrySet()) {
            Mapping body = event.getValue().value().asMapping().orElse(Mapping.empty(file.location()));
            for (String part : goneTargets(body)) {
                body = withoutEffect(body, part);
                rest = rest.with(event.getKey(), event.getValue().keyLocation(), body);
                drop(part, "the effect of " + event.getKey());
            }
        }
        return file.with(EVENTS, file.locationOf(EVENTS), rest);
    }

    private List<String> goneTargets(Mapping event) {
        return effects(event).entries().entrySet().stream()
                .filter(effect -> isInherited(effect.getValue().keyLocation()) && isGone(effect.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Mapping effects(Mapping event) {
        return event.get(EFFECTS).flatMap(Node::asMapping).orElse(Mapping.empty(event.location()));
    }

    private static Mapping withoutEffect(Mapping event, String part) {
        return event.with(EFFECTS, event.locationOf(EFFECTS), effects(event).without(part));
    }

    private void drop(String part, String what) {
        droppedByPart.computeIfAbsent(part, key -> new ArrayList<>()).add(what);
    }
}
