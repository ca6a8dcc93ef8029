package org.entente.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The random scenarios of the laws use the keys that scenario files have. */
class RandomScenarioTest {

    private static final Path KEYS = Path.of("../model/src/main/resources/org/entente/model/file/keys.properties");

    /** The maps from names to parts of a scenario, and how the list of keys calls such a part. */
    private static final Map<String, String> PARTS = Map.of(
            "parties", "party",
            "channels", "channel",
            "products", "product",
            "clouds", "cloud",
            "currencies", "currency",
            "events", "event");

    /** What no law is about: names, sources, correlations and forms of distributions, which have tests of their own. */
    private static final Set<String> NOT_MEANT = Set.of(
            "actuals",
            "correlation",
            "correlations",
            "description",
            "distribution",
            "extends",
            "fact",
            "facts",
            "name",
            "source",
            "sources",
            "title");

    /** The keys that no random scenario uses, so that no law says anything about them. */
    private static final List<String> UNUSED = List.of(
            "fiscal-year-end",
            "money",
            "money.currency",
            "money.unit",
            "term[distribution].begins-on",
            "term[distribution].from",
            "term[distribution].notice",
            "term[equity-stake].realised.at",
            "term[first-access].from",
            "term[first-access].products",
            "term[first-access].until",
            "term[licence].from",
            "term[licence].notice",
            "term[payment].until",
            "term[primary-cloud].begins-on",
            "term[primary-cloud].from",
            "term[primary-cloud].notice",
            "term[primary-cloud].until",
            "term[revenue-share].channels",
            "term[revenue-share].from",
            "term[revenue-share].products",
            "term[spend-commitment].profile");

    @Test
    void keys_thatChangeResults_areUsedOrNamed() throws IOException {
        SortedSet<String> unused = new TreeSet<>(keys());
        RandomScenario.seeds(80)
                .forEach(seed ->
                        unused.removeAll(used(RandomScenario.withDecision(seed).tree())));
        assertThat(unused).containsExactlyElementsOf(UNUSED);
    }

    private static SortedSet<String> keys() throws IOException {
        Properties notes = new Properties();
        try (Reader reader = Files.newBufferedReader(KEYS)) {
            notes.load(reader);
        }
        return notes.stringPropertyNames().stream()
                .filter(key -> key.matches("[a-z-]+(\\[[a-z-]+])?(\\..*)?"))
                .filter(key -> !NOT_MEANT.contains(key.replaceAll("\\..*", "")))
                .filter(key -> !key.matches(".*\\.title|(term|process)\\.kind"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> used(Map<String, Object> tree) {
        Set<String> used = new TreeSet<>();
        tree.forEach((key, value) -> {
            used.add(key);
            if (key.equals("terms")) {
                parts(value, used);
            } else if (PARTS.containsKey(key)) {
                ((Map<?, ?>) value).values().forEach(part -> add(PARTS.get(key), part, used));
            } else {
                add(key, value, used);
            }
        });
        return used;
    }

    private static void parts(Object terms, Set<String> used) {
        ((Map<?, ?>) terms).values().forEach(term -> add("term[" + ((Map<?, ?>) term).get("kind") + "]", term, used));
    }

    /** Adds the keys below {@code path}, the entries of lists and of maps by month or name as {@code *}. */
    private static void add(String path, Object node, Set<String> used) {
        used.add(path);
        if (node instanceof Map<?, ?> map) {
            if (map.containsKey("kind") && !path.startsWith("term")) {
                map.forEach((key, value) -> add("process[" + map.get("kind") + "]." + key, value, used));
            }
            map.forEach((key, value) -> {
                add(path + "." + key, value, used);
                add(path + ".*", value, used);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> add(path + ".*", item, used));
        }
    }
}
