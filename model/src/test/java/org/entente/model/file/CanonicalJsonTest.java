package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private static String json(String yaml) {
        return CanonicalJson.json(
                YamlReader.read(yaml, (line, column) -> new Location("f", 0, line, column), new Problems())
                        .flatMap(Node::asMapping)
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "0.20, 0.2",
        "38, 38",
        "38.0, 38",
        "1e3, 1000",
        "-0, 0",
        "+5, 5",
        ".5, 0.5",
        "100, 100",
        "1.50e-3, 0.0015",
        "1e-9, 1E-9",
        "12345678901234567, 12345678901234567",
        "1e30, 1E+30",
        "2029.5, 2029.5"
    })
    void json_equalNumbers_haveOneForm(String yaml, String expected) {
        assertThat(json("a: " + yaml)).isEqualTo("{\"a\":" + expected + "}");
    }

    /** A percentage is a number where a number is meant, and text in a title or a fact. */
    @Test
    void json_percentage_isANumberExceptInText() {
        Problems problems = new Problems();
        String yaml = "{ title: 20%, discount-rate: 12.5 %, facts: { A: { value: 20% } },"
                + " products: { p: { title: 5%, diversion: 100% } }, correlations: [{ value: -40% }] }";
        Node root = YamlReader.read(yaml, (line, column) -> new Location("f", 0, line, column), problems)
                .orElseThrow();
        assertThat(CanonicalJson.json(root))
                .isEqualTo("{\"correlations\":[{\"value\":-0.4}],\"discount-rate\":0.125,"
                        + "\"facts\":{\"A\":{\"value\":\"20%\"}},"
                        + "\"products\":{\"p\":{\"diversion\":1,\"title\":\"5%\"}},\"title\":\"20%\"}");
    }

    @Test
    void json_map_hasSortedKeysAndNoSpaces() {
        assertThat(json("{ b: [x, true, null], a: { d: 'é\"', c: 2026-05 } }"))
                .isEqualTo("{\"a\":{\"c\":\"2026-05\",\"d\":\"é\\\"\"},\"b\":[\"x\",true,null]}");
    }

    /** printf abc | sha256sum; also the first example of FIPS 180-2, appendix B. */
    @Test
    void sha256_abc_isThePublishedHash() {
        assertThat(CanonicalJson.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void sha256_sameContentInOtherForm_isTheSame() {
        ScenarioFolder folder = new ScenarioFolder(temporary)
                .write("one.yaml", "name: s\nextends: base.yaml\nterms: { share: { rate: 0.30, cap: none } }\n")
                .write(
                        "two.yaml",
                        "# other form\nterms:\n  share:\n    cap: none\n    rate: 3e-1\nname: s\nextends: base.yaml\n")
                .write("three.yaml", "name: s\nextends: two.yaml\n")
                .write("four.yaml", "name: s\nextends: base.yaml\nterms: { share: { rate: 0.31, cap: none } }\n");
        String hash = folder.read("one.yaml").sha256();
        assertThat(hash).hasSize(64).isEqualTo(folder.read("two.yaml").sha256());
        assertThat(folder.read("three.yaml").sha256()).isEqualTo(hash);
        assertThat(folder.read("four.yaml").sha256()).isNotEqualTo(hash);
        assertThat(folder.read("four.yaml", "terms.share.rate=0.3").sha256()).isEqualTo(hash);
        assertThat(folder.read("one.yaml").canonicalJson()).doesNotContain("extends");
    }
}
