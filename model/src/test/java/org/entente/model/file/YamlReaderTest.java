package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.entente.model.file.Node.Mapping;
import org.entente.model.file.Scalar.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    private static Mapping read(String yaml) {
        Problems problems = new Problems();
        Node node = YamlReader.read(yaml, (line, column) -> new Location("f", 0, line, column), problems)
                .orElseThrow();
        problems.refuseIfAny();
        return node.asMapping().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "0, NUMBER", "-0.5, NUMBER", "1e3, NUMBER", "+5, NUMBER", ".5, NUMBER", "-.5e-2, NUMBER", "5., NUMBER",
                "'5', TEXT", "017, TEXT", "0x1F, TEXT", "1_000, TEXT", ".inf, TEXT", ".nan, TEXT", "1e99999, TEXT",
                "2026-05, TEXT", "12:30, TEXT", "yes, TEXT", "none, TEXT", "..., TEXT", "'', TEXT", "'true', TEXT",
                "true, FLAG", "false, FLAG", "null, NOTHING", "~, NOTHING", "``, NOTHING"
            })
    void read_plainValue_hasItsKindInYaml12(String yaml, Kind kind) {
        assertThat(read("a: " + yaml)
                        .get("a")
                        .flatMap(Node::asScalar)
                        .orElseThrow()
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void read_nodes_haveTheirLocation() {
        Mapping root = read("a:\n  b: { c: 1 }\n  d:\n  - x\n");
        assertThat(AddressMatch.follow(root, "a.b.c").location()).hasToString("f:2:8");
        assertThat(AddressMatch.follow(root, "a.b.c").node().location()).hasToString("f:2:11");
        assertThat(AddressMatch.follow(root, "a.d.0").node().location()).hasToString("f:4:5");
    }

    @Test
    void read_keysLikeNumbers_areText() {
        assertThat(read("{ 2026: 1, true: 2, 1.50: 3, 2026-05: 4 }").entries().keySet())
                .containsExactly("2026", "true", "1.50", "2026-05");
    }

    @Test
    void inline_readAgain_isTheSameNode() {
        List<String> texts = List.of(
                "{ a: [1, 2.50, null], b: { c: true }, d: {}, e: [] }",
                "{ text: plain words, number: \"5\", flag: \"true\", nothing: \"null\", empty: \"\" }",
                "{ \"a: b\": \"x # y\", tab: \"a\\u0009b\", quote: \"say \\\"no\\\" \\\\ yes\", month: 2026-05 }",
                "{ address: products.api.demand, comma: \"a, b\", percent: 20%, quoted: \"20%\", dash: \"-\", dots: \"...\" }");
        assertThat(texts).allSatisfy(text -> {
            assertThat(read(text).inline()).isEqualTo(text);
            assertThat(CanonicalJson.json(read(read(text).inline()))).isEqualTo(CanonicalJson.json(read(text)));
        });
    }

    private static String refusal(String yaml) {
        Problems problems = new Problems();
        assertThat(YamlReader.read(yaml, (line, column) -> new Location("f", 0, line, column), problems))
                .isEmpty();
        return String.valueOf(catchThrowable(problems::refuseIfAny).getMessage());
    }

    @Test
    void read_quotedValues_areTextWhateverTheyLookLike() {
        assertThat(List.of("'~'", "'.5'", "\"+5\"", "'null'"))
                .allSatisfy(value -> assertThat(AddressMatch.follow(read("a: " + value), "a")
                                .node()
                                .asScalar()
                                .orElseThrow()
                                .kind())
                        .isEqualTo(Kind.TEXT));
    }

    @Test
    void read_alias_standsForTheValueAndKeepsItsPlace() {
        Mapping root = read("a: &x { b: 1 }\nc: *x\nd: [*x, *x]\n");
        assertThat(root.inline()).isEqualTo("{ a: { b: 1 }, c: { b: 1 }, d: [{ b: 1 }, { b: 1 }] }");
        assertThat(AddressMatch.follow(root, "c.b").node().location()).hasToString("f:1:12");
        assertThat(AddressMatch.follow(root, "c").location()).hasToString("f:2:1");
    }

    @Test
    void read_anchorGivenAgain_aliasesStandForTheLast() {
        assertThat(read("{ a: &x 1, b: *x, c: &x 2, d: *x }").inline()).isEqualTo("{ a: 1, b: 1, c: 2, d: 2 }");
    }

    /** The example of the merge key's specification, https://yaml.org/type/merge.html. */
    @Test
    void read_mergeKey_takesOverWhatIsNotThere() {
        Mapping root = read("""
                - &CENTER { x: 1, y: 2 }
                - &LEFT { x: 0, y: 2 }
                - &BIG { r: 10 }
                - &SMALL { r: 1 }
                - { x: 1, y: 2, r: 10 }
                - { <<: *CENTER, r: 10 }
                - { <<: [*CENTER, *BIG], y: 2 }
                - { <<: [*BIG, *LEFT, *SMALL], x: 1 }
                """.indent(2).transform(list -> "all:\n" + list));
        List<Node> maps =
                root.get("all").flatMap(Node::asSequence).orElseThrow().items();
        assertThat(maps.subList(5, 8))
                .allSatisfy(map -> assertThat(CanonicalJson.json(map.asMapping().orElseThrow()))
                        .isEqualTo(CanonicalJson.json(maps.get(4).asMapping().orElseThrow())));
    }

    @Test
    void read_mergeKeyOfNoMap_isRefusedAtItsPlace() {
        assertThat(refusal("a: &x 1\nb: { <<: *x }\n"))
                .contains("f:2:6: << must hold a map, or a list of maps, such as an alias of one");
        assertThat(refusal("a: &x {}\nb: { <<: *x, <<: *x }\n[")).contains("f:3:1");
    }

    @Test
    void read_aliasInsideItsValue_isRefused() {
        assertThat(refusal("a: &x [1, *x]\n"))
                .contains("f:1:11: *x must not stand inside the value that it stands for");
    }

    /** Ten levels of ten aliases would be ten billion values. */
    @Test
    void read_aliasesOfAliases_areBounded() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            yaml.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1) + "]\n");
        }
        assertThat(refusal(yaml.toString())).contains("f:6:").contains("at most 1000000 values");
    }

    @Test
    void read_aliasesUponAliases_areAtMostAHundredDeep() {
        StringBuilder yaml = new StringBuilder("a0: &a0 []\n");
        for (int i = 1; i < 200; i++) {
            yaml.append("a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n");
        }
        assertThat(refusal(yaml.toString())).contains("f:101:").contains("at most 100 deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void read_nestedWithoutEnd_isRefused(String open) {
        assertThat(refusal("a:\n" + open.repeat(100_000))).contains("f:2:");
    }

    @Test
    void read_controlCharacter_isNamedWithItsPlace() {
        assertThat(refusal("a: 1\nb: x\u0007\n")).contains("f:2:5: not readable as YAML: the character U+0007");
    }
}
