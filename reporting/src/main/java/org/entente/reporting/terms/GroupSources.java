package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.model.file.Fact;
import org.entente.model.file.Provenance;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Words;

/** Where the numbers of a group come from, being collected item by item. */
final class GroupSources {

    /** The most items that a reason lists by name. */
    private static final int MAX_NAMED = 3;

    private final Set<String> facts = new LinkedHashSet<>();
    private final Map<String, List<String>> reasons = new LinkedHashMap<>();
    private final List<String> usual = new ArrayList<>();
    private final List<String> set = new ArrayList<>();
    private final List<String> unsourced = new ArrayList<>();

    /** Adds an item that the file leaves out, so that it has its usual value. */
    void addUsual(String label, String value) {
        usual.add(label + " " + value);
    }

    void add(String label, Optional<Provenance> provenance) {
        provenance.ifPresent(found -> {
            found.facts().stream().map(Fact::id).forEach(facts::add);
            found.assumptions()
                    .forEach(reason -> reasons.computeIfAbsent(reason, none -> new ArrayList<>())
                            .add(label));
            if (found.isSet()) {
                set.add(label);
            } else if (found.facts().isEmpty() && found.assumptions().isEmpty()) {
                unsourced.add(label);
            }
        });
    }

    List<String> facts() {
        return List.copyOf(facts);
    }

    List<AssumptionGroup.Reason> reasons() {
        return reasons.entrySet().stream()
                .map(entry -> new AssumptionGroup.Reason(
                        facts.isEmpty() && reasons.size() == 1 ? "" : named(entry.getValue()), entry.getKey()))
                .toList();
    }

    /** What is set for the run, what has no source, and what the file leaves out, in sentences. */
    String notes() {
        List<String> sentences = new ArrayList<>();
        sentence(sentences, "Set for this run: ", set);
        sentence(sentences, "Assumed without a source: ", unsourced);
        sentence(sentences, "Usual values, as the file has none: ", usual);
        return String.join(" ", sentences);
    }

    private static void sentence(List<String> sentences, String beginning, List<String> items) {
        if (!items.isEmpty()) {
            sentences.add(beginning + items.stream().distinct().collect(Collectors.joining("; ")) + ".");
        }
    }

    private static String named(List<String> labels) {
        if (labels.size() <= MAX_NAMED) {
            return Words.all(labels);
        }
        List<String> named = new ArrayList<>(labels.subList(0, MAX_NAMED - 1));
        named.add(Amounts.count(labels.size() - named.size()) + " others");
        return Words.all(named);
    }
}
