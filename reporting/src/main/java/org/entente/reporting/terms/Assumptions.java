package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.model.Address;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.words.Assumption;
import org.entente.reporting.words.InputName;
import org.entente.reporting.words.InputWords;

/** The numbers that scenarios assume, in words, by product, cloud, event and term. */
public final class Assumptions {

    /** The first keys of addresses, in the order of the groups. */
    private static final List<String> ORDER =
            List.of("products", "compute", "clouds", "currencies", "events", "discount-rate", "parties", "terms");

    /** The titles of groups that hold the numbers of several subjects, by the first key of addresses. */
    private static final Map<String, String> SHARED_TITLES = Map.of(
            "clouds", "Clouds",
            "compute", "Compute",
            "currencies", "Currencies",
            "discount-rate", "Discount rates",
            "parties", "Discount rates");

    private static final String EMPTY_CELL = "–";

    private Assumptions() {}

    /** What {@code file} assumes about the market: everything but the terms. */
    public static List<AssumptionGroup> market(ScenarioFile file) {
        return groups(file, Optional.empty(), number -> !number.isOfTerm());
    }

    /** What {@code file} assumes about each term, beside what {@code baseline} does. */
    public static List<AssumptionGroup> terms(ScenarioFile file, Optional<ScenarioFile> baseline) {
        return groups(file, baseline, Assumption::isOfTerm);
    }

    private static List<AssumptionGroup> groups(
            ScenarioFile file, Optional<ScenarioFile> baseline, Predicate<Assumption> isShown) {
        Map<String, List<AssumedItem>> items = items(file, isShown);
        Map<String, List<AssumedItem>> before =
                baseline.map(other -> items(other, isShown)).orElse(Map.of());
        List<AssumptionGroup> groups = new ArrayList<>();
        items.forEach((key, group) -> groups.add(
                group(key, group, baseline.isPresent() ? Optional.of(values(before, key)) : Optional.empty())));
        return groups;
    }

    /** The items of each group, in the order of pages. */
    private static Map<String, List<AssumedItem>> items(ScenarioFile file, Predicate<Assumption> isShown) {
        InputWords words = new InputWords(file.scenario());
        Map<String, List<Assumption>> groups = Assumption.all(file).stream()
                .filter(isShown)
                .sorted(Comparator.comparingInt(number -> ORDER.indexOf(firstKey(number.address()))))
                .collect(Collectors.groupingBy(
                        number -> group(number.address()), LinkedHashMap::new, Collectors.toList()));
        Map<String, List<AssumedItem>> items = new LinkedHashMap<>();
        groups.forEach((key, numbers) -> items.put(key, AssumedItem.items(numbers, words)));
        return items;
    }

    private static String firstKey(Address address) {
        return address.text().split("\\.", 2)[0];
    }

    /** The key of the group of {@code address}: {@code products.api}, or the title of a shared one. */
    private static String group(Address address) {
        String[] keys = address.text().split("\\.", 3);
        return Optional.ofNullable(SHARED_TITLES.get(keys[0])).orElseGet(() -> keys[0] + "." + keys[1]);
    }

    private static Map<String, String> values(Map<String, List<AssumedItem>> items, String key) {
        return Optional.ofNullable(items.get(key)).orElse(List.of()).stream()
                .collect(Collectors.toMap(AssumedItem::address, AssumedItem::value));
    }

    /** @param before the values of the baseline; empty without one */
    private static AssumptionGroup group(String key, List<AssumedItem> items, Optional<Map<String, String>> before) {
        boolean isShared = SHARED_TITLES.containsValue(key);
        List<AssumptionGroup.Item> rows = new ArrayList<>();
        GroupSources sources = new GroupSources();
        for (AssumedItem item : items) {
            String label = label(item, isShared);
            String baseline = before.map(values -> values.getOrDefault(item.address(), EMPTY_CELL))
                    .filter(value -> !value.equals(item.value()))
                    .orElse("");
            if (item.isUsual() && baseline.isEmpty()) {
                sources.addUsual(label, item.value());
            } else {
                rows.add(new AssumptionGroup.Item(label, item.value(), item.pictures(), baseline));
            }
            sources.add(label, item.provenance());
        }
        return new AssumptionGroup(
                isShared ? key : items.get(0).name().subject(),
                rows,
                sources.facts(),
                sources.reasons(),
                sources.notes(),
                comparison(rows));
    }

    private static AssumptionGroup.Baseline comparison(List<AssumptionGroup.Item> rows) {
        List<String> others = rows.stream()
                .map(AssumptionGroup.Item::baseline)
                .filter(value -> !value.isEmpty())
                .toList();
        if (others.isEmpty()) {
            return AssumptionGroup.Baseline.SAME;
        }
        boolean isNew = others.size() == rows.size() && others.stream().allMatch(EMPTY_CELL::equals);
        return isNew ? AssumptionGroup.Baseline.NONE : AssumptionGroup.Baseline.OTHER;
    }

    private static String label(AssumedItem item, boolean isShared) {
        InputName name = item.name();
        if (item.label().isEmpty()) {
            return name.subject();
        }
        return isShared && !name.subject().equals("Compute") ? name.subject() + ": " + item.label() : item.label();
    }
}
