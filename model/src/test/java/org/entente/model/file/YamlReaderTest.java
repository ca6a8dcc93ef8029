package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.file.Node.Mapping;
import org.entente.model.file.Scalar.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                "{ address: products.api.demand, comma: \"a, b\", percent: 20%, dash: \"-\", dots: \"...\" }");
        assertThat(texts).allSatisfy(text -> {
            assertThat(read(text).inline()).isEqualTo(text.replace("20%", "\"20%\""));
            assertThat(CanonicalJson.json(read(read(text).inline()))).isEqualTo(CanonicalJson.json(read(text)));
        });
    }
}
