package org.entente.model.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.Remark;
import org.entente.model.file.Node.Mapping;

/** The words for what a file inherits, and for what the file and the settings replace, remove and drop. */
final class InheritanceReport {

    private static final int MAX_TOLD = 6;

    private final Resolution resolution;
    private final List<Change> changes;
    private final List<Displaced> displaced;

    private InheritanceReport(Resolution resolution) {
        this.resolution = resolution;
        Layers layers = resolution.layers();
        this.changes = Stream.concat(
                        Change.ofFile(layers.below(), layers.own()).stream(), resolution.changes().stream())
                .filter(change -> SourceScope.UNSOURCED_KEYS.stream()
                        .noneMatch(key -> (change.address() + ".").startsWith(key + ".")))
                .toList();
        this.displaced = Stream.concat(
                        Displaced.ofFile(layers.below(), layers.own()).stream(),
                        Displaced.ofSettings(layers.root(), resolution.changes()).stream())
                .toList();
    }

    static InheritanceReport of(Resolution resolution) {
        return new InheritanceReport(resolution);
    }

    /** The file and line of what stood below each value that is replaced, by address. */
    Map<String, String> replaced() {
        Map<String, String> places = new TreeMap<>();
        changes.stream()
                .filter(Change::isReplacement)
                .forEach(change ->
                        places.put(change.address(), place(change.before().orElseThrow())));
        return places;
    }

    /**
     * A sentence for what is inherited, for each value that is replaced, removed or displaced, and for sources that are
     * dropped.
     */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>(inherited());
        changes.stream().filter(Change::isReplacement).forEach(change -> sentences.add(replacement(change)));
        changes.stream().filter(Change::isRemoval).forEach(change -> sentences.add(removal(change)));
        displaced.forEach(value -> sentences.add(displacement(value)));
        sentences.addAll(droppedSources());
        return sentences;
    }

    /** The same as comments of YAML, except for what is replaced, with all that is dropped. */
    String comments() {
        return Stream.of(
                        inherited().stream(),
                        changes.stream().filter(Change::isRemoval).map(InheritanceReport::removal),
                        displaced.stream().map(InheritanceReport::displacement),
                        droppedSources().stream(),
                        resolution.dropped().stream().map(Remark::toString))
                .flatMap(sentences -> sentences)
                .map(sentence -> "# " + sentence + "\n")
                .collect(Collectors.joining());
    }

    private List<String> inherited() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        resolution.layers().root().entries().forEach((key, entry) -> {
            if (!SourceScope.UNSOURCED_KEYS.contains(key)) {
                SourceScope.leaves(entry.value())
                        .map(Scalar::location)
                        .filter(location -> location.depth() > 0)
                        .forEach(location -> counts.merge(location.source(), 1, Integer::sum));
            }
        });
        return counts.isEmpty()
                ? List.of()
                : List.of(counts.entrySet().stream()
                        .map(count -> count.getValue() + " from " + count.getKey())
                        .collect(Collectors.joining(", ", "inherits values: ", "")));
    }

    private static String replacement(Change change) {
        Node before = change.before().orElseThrow();
        return change.address() + ": " + NodeText.found(before) + " (" + place(before) + ") is replaced by "
                + NodeText.found(change.after()) + " (" + change.location().sourceAndLine() + ")";
    }

    private static String removal(Change change) {
        return change.address() + " (" + place(change.before().orElseThrow()) + ") is removed ("
                + change.location().sourceAndLine() + ")";
    }

    private static String displacement(Displaced value) {
        return value.address() + " (" + place(value.before()) + ") is dropped: " + value.by() + " takes its place ("
                + value.location().sourceAndLine() + ")";
    }

    /** The file and line of a node; a map that merged begins where its first value is written. */
    private static String place(Node node) {
        return SourceScope.leaves(node)
                .findFirst()
                .map(Scalar::location)
                .orElse(node.location())
                .sourceAndLine();
    }

    private List<String> droppedSources() {
        Mapping kept = SourceScope.sources(resolution.root());
        Mapping file = resolution.layers().root();
        List<String> dropped = SourceScope.sources(file).entries().keySet().stream()
                .filter(address -> !kept.has(address) && isSomething(AddressMatch.follow(file, address)))
                .toList();
        if (dropped.isEmpty()) {
            return List.of();
        }
        String more = dropped.size() > MAX_TOLD ? " and " + (dropped.size() - MAX_TOLD) + " more" : "";
        return List.of("sources of what is replaced or removed are dropped: "
                + dropped.stream().limit(MAX_TOLD).collect(Collectors.joining(", ")) + more);
    }

    /** Whether a source has something to tell of: an empty list has none, and what is gone neither. */
    private static boolean isSomething(AddressMatch match) {
        return !match.isComplete() || SourceScope.leaves(match.node()).findAny().isPresent();
    }
}
