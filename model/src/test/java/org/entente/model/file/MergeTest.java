package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.model.file.Node.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files laid over the files that they extend (MODEL 14). */
class MergeTest {

    private static String merged(String below, String above) {
        Problems problems = new Problems();
        Mapping merged = Merge.merge(read(below, 1, problems), read(above, 0, problems), problems);
        problems.refuseIfAny();
        return merged.inline();
    }

    private static Mapping read(String yaml, int depth, Problems problems) {
        return YamlReader.read(yaml, (line, column) -> new Location("f" + depth, depth, line, column), problems)
                .flatMap(Node::asMapping)
                .orElseThrow();
    }

    @Test
    void merge_maps_mergeByKeyAndKeepTheirOrder() {
        assertThat(merged("{ a: 1, m: { x: 1, y: { p: 1, q: 2 } } }", "{ b: 2, m: { y: { q: 3 }, z: 4 } }"))
                .isEqualTo("{ a: 1, m: { x: 1, y: { p: 1, q: 3 }, z: 4 }, b: 2 }");
    }

    @Test
    void merge_listsAndValues_areReplaced() {
        assertThat(merged("{ a: [1, 2], b: 3, c: { d: 1 }, e: 5 }", "{ a: [3], b: { x: 1 }, c: 7, e: [] }"))
                .isEqualTo("{ a: [3], b: { x: 1 }, c: 7, e: [] }");
    }

    @Test
    void merge_null_removesTheKey() {
        assertThat(merged("{ terms: { a: { x: 1 }, b: { y: 1, z: 2 } } }", "{ terms: { a: null, b: { y: ~ } } }"))
                .isEqualTo("{ terms: { b: { z: 2 } } }");
    }

    @Test
    void merge_distribution_isReplacedAsAWhole() {
        assertThat(merged(
                        "{ terms: { t: { cap: { normal: { mean: 1, sd: 2, truncate: [null, 3] } }, rate: { pert: { min: 0 } } } } }",
                        "{ terms: { t: { cap: { normal: { p10: 1, p90: 2 } }, rate: 0.2 } } }"))
                .isEqualTo("{ terms: { t: { cap: { normal: { p10: 1, p90: 2 } }, rate: 0.2 } } }");
        assertThat(merged("{ terms: { t: { cap: 3 } } }", "{ terms: { t: { cap: { pert: { min: 0 } } } } }"))
                .isEqualTo("{ terms: { t: { cap: { pert: { min: 0 } } } } }");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            products: { p: { demand: { points: @ } } }   | { 2026-01: 1, 2027-01: 2 } | { 2026-05: 3 }
            compute: { training: { points: @ } }         | { 2026-01: 1, 2027-01: 2 } | { 2026-05: 3 }
            products: { p: { channels: { mix: @ } } }    | { direct: 0.6, hall: 0.4 } | { direct: { initial: 1, target: 2 } }
            terms: { t: { profile: @ } }                 | { "2026": 1, "2027": 2 }   | { "2028": 3 }
            events: { e: { effects: @ } }                | { a: { multiply: 2 } }     | { b: { multiply: 3 } }
            """)
    void merge_table_isReplacedAsAWhole(String place, String below, String above) {
        assertThat(merged("{ " + place.replace("@", below) + " }", "{ " + place.replace("@", above) + " }"))
                .isEqualTo("{ " + place.replace("@", above) + " }");
        assertThat(merged("{ " + place.replace("@", below) + " }", "{ " + place.replace("@", "{}") + " }"))
                .isEqualTo("{ " + place.replace("@", "{}") + " }");
    }

    /** A map whose keys the author chooses is either a section of named things, which merges, or a table. */
    @Test
    void isTable_everyMapOfChosenKeys_isASectionOrATable() {
        Set<String> sections = new TreeSet<>();
        Set<String> tables = new TreeSet<>();
        FileSchema.byName()
                .forEach((name, schema) -> Stream.concat(
                                schema.keys().stream(),
                                schema.kinds().values().stream().flatMap(kind -> kind.keys().stream()))
                        .filter(key -> isEach(key.type()))
                        .forEach(key -> (name.isEmpty() ? sections : tables).add(FileSchema.name(name, key.name()))));
        assertThat(sections)
                .containsExactly(
                        "channels",
                        "clouds",
                        "currencies",
                        "events",
                        "facts",
                        "parties",
                        "products",
                        "sources",
                        "terms");
        assertThat(tables)
                .containsExactly(
                        "event.effects",
                        "process.points",
                        "product.channels.mix",
                        "term.minimum",
                        "term.profile",
                        "term.rate");
    }

    private static boolean isEach(ValueType type) {
        return type instanceof ValueType.Each
                || (type instanceof ValueType.Either either && (isEach(either.first()) || isEach(either.second())));
    }

    @Test
    void merge_nullInATable_removesNothing() {
        assertThatExceptionOfType(ScenarioFileException.class)
                .isThrownBy(() -> merged(
                        "{ terms: { t: { profile: { 2026: 1, 2027: 2 } } } }",
                        "{ terms: { t: { profile: { 2027: null, 2028: 3 } } } }"))
                .withMessage("f0:1:28: terms.t.profile.2027 is null, which removes what the file extends, but there is"
                        + " nothing to remove, because terms.t.profile is replaced as a whole; leave 2027 out");
    }

    @Test
    void merge_weightThatMoves_replacesADistribution() {
        String below = "{ clouds: { c: { share: { pert: { min: 1 } } }, d: { share: { initial: 1, target: 2 } } } }";
        String above = "{ clouds: { c: { share: { initial: 1, target: 2 } }, d: { share: { target: 3 } } } }";
        assertThat(merged(below, above))
                .isEqualTo(
                        "{ clouds: { c: { share: { initial: 1, target: 2 } }, d: { share: { initial: 1, target: 3 } } } }");
    }

    @Test
    void merge_namesLikeKeywords_areNames() {
        assertThat(
                        merged(
                                "{ products: { beta: { title: B, channels: { mix: { normal: 1, pert: 2 } } } }, parties: { kind: { title: a } } }",
                                "{ products: { gamma: { title: G }, beta: { channels: { mix: { normal: 3 } } } }, parties: { kind: {} } }"))
                .isEqualTo("{ products: { beta: { title: B, channels: { mix: { normal: 3 } } }, gamma: { title: G } }, "
                        + "parties: { kind: { title: a } } }");
    }

    @Test
    void merge_changeOfKind_replacesTheMap() {
        assertThat(
                        merged(
                                "{ terms: { t: { kind: licence, royalty: 1 } }, compute: { training: { kind: plan, points: {} } } }",
                                "{ terms: { t: { kind: distribution, take: 2 } }, compute: { training: { kind: plan, volatility: 0 } } }"))
                .isEqualTo("{ terms: { t: { kind: distribution, take: 2 } }, "
                        + "compute: { training: { kind: plan, points: {}, volatility: 0 } } }");
    }

    @Test
    void merge_eventFromHazardToDate_keepsItsEffects() {
        assertThat(merged(
                        "{ events: { e: { hazard: 1, from: 2026-01, effects: { x: {} } }, f: { date: 2027, probability: 0.5 } } }",
                        "{ events: { e: { date: 2028 }, f: { hazard: 2, from: 2026-02 } } }"))
                .isEqualTo("{ events: { e: { effects: { x: {} }, date: 2028 }, f: { hazard: 2, from: 2026-02 } } }");
        assertThat(merged(
                        "{ events: { e: { hazard: 1, from: 2026-01 } } }",
                        "{ events: { e: { hazard: null, from: null, date: 2028 } } }"))
                .isEqualTo("{ events: { e: { date: 2028 } } }");
    }

    @Test
    void merge_eventOfOtherEvents_losesItsHazardOrDate() {
        assertThat(merged(
                        "{ events: { e: { hazard: 1, from: 2026-01, title: x }, f: { any: [a, b] }, g: { date: 2027 } } }",
                        "{ events: { e: { any: [a, b] }, f: { all: [a] }, g: { hazard: 2 } } }"))
                .isEqualTo("{ events: { e: { title: x, any: [a, b] }, f: { all: [a] }, g: { hazard: 2 } } }");
    }

    @Test
    void merge_threshold_keepsWhatTheFileAboveDoesNotWrite() {
        String below = "{ events: { e: { when: { metric: m, over: 3, at-least: 1 }, from: 2026-02 } } }";
        assertThat(merged(below, "{ events: { e: { when: { at-least: 2 } } } }"))
                .isEqualTo("{ events: { e: { when: { metric: m, over: 3, at-least: 2 }, from: 2026-02 } } }");
        assertThat(merged(below, "{ events: { e: { when: { at-most: 2 } } } }"))
                .isEqualTo("{ events: { e: { when: { metric: m, over: 3, at-most: 2 }, from: 2026-02 } } }");
        assertThat(merged(below, "{ events: { e: { hazard: 2 } } }")).isEqualTo("{ events: { e: { hazard: 2 } } }");
        assertThat(merged(
                        "{ events: { e: { hazard: 2, from: 2026-02 } } }", "{ events: { e: { when: { over: 3 } } } }"))
                .isEqualTo("{ events: { e: { when: { over: 3 } } } }");
    }

    @Test
    void merge_sources_mergeByAddressAndAreReplacedAsAWhole() {
        assertThat(merged(
                        "{ sources: { a.b: { fact: T1 }, c: { fact: T2 } } }",
                        "{ sources: { a.b: { fact: null, assumption: x } } }"))
                .isEqualTo("{ sources: { a.b: { assumption: x }, c: { fact: T2 } } }");
    }
}
