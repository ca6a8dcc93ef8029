package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnnotatedYamlTest {

    private static final String ANNOTATED = """
            name: my                                                    # my.yaml:1
            description: >-                                             # my.yaml:2
              A description that is too long for one line of the output, so that it is folded into several
              lines; it ends here.
            developer: lab                                              # base.yaml:1
            horizon: { from: 2026-01, to: 2027-12 }                     # base.yaml:2
            discount-rate: 0.1                                          # base.yaml:3
            parties: { lab: { title: The Lab }, host: {}, shop: {} }    # base.yaml:4
            channels: { direct: { owner: lab }, hall: { owner: host }, stall: { owner: shop } } # base.yaml:5
            clouds: { north: { owner: host, margin: 0.3, share: 1 } }   # base.yaml:6
            products:
              tool:
                launch: 2026-03                                         # base.yaml:9
                demand:
                  kind: fading-growth                                   # base.yaml:10
                  run-rate: 10                                          # base.yaml:10
                  growth: 0.5                                           # base.yaml:10
                  long-run-growth: 0.1                                  # base.yaml:10
                  half-life: 2                                          # base.yaml:10
                  volatility: 0.2                                       # base.yaml:10
                channels: { mix: { direct: 0.6, hall: 0.3, stall: 0.1 } } # base.yaml:11
            terms:
              share:
                kind: revenue-share                                     # base.yaml:13
                payer: lab                                              # base.yaml:13
                payee: host                                             # base.yaml:13
                rate: 0.25                                              # --set terms.share.rate=0.25, replaces base.yaml:13
                cap: 7                                                  # my.yaml:6, replaces base.yaml:13
            events: {}                                                  # my.yaml:9
            # inherits values: 25 from base.yaml
            # terms.spend (base.yaml:15) is removed (my.yaml:7)
            # terms.licence (base.yaml:14) is removed (my.yaml:8)
            # events.storm (base.yaml:17) is removed (my.yaml:9)
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void annotatedYaml_everyValue_hasItsFileAndLine() {
        ScenarioFolder folder = new ScenarioFolder(temporary).write("my.yaml", """
                        extends: base.yaml
                        description: >-
                          A description that is too long for one line of the output, so that it is folded into several lines;
                          it ends here.
                        terms:
                          share: { cap: 7 }
                          spend: null
                          licence: null
                        events: { storm: null }
                        """);
        assertThat(folder.read("my.yaml", "terms.share.rate=0.25")
                        .annotatedYaml()
                        .replace(temporary + "/", ""))
                .isEqualTo(ANNOTATED);
    }

    static Stream<String> library() {
        return ScenarioLibrary.names().stream();
    }

    @ParameterizedTest
    @MethodSource("library")
    void annotatedYaml_readAgain_isTheSameScenario(String name) {
        ScenarioFolder folder = new ScenarioFolder(temporary);
        ScenarioFile file = ScenarioReader.read(
                name, List.of(Setting.parse("discount-rate={ uniform: { min: 0.08, max: 0.12 } }")));
        ScenarioFile again = folder.write("again.yaml", file.annotatedYaml()).read("again.yaml");
        assertThat(again.scenario()).isEqualTo(file.scenario());
        assertThat(again.canonicalJson()).isEqualTo(file.canonicalJson());
    }

    @Test
    void annotatedYaml_specialText_isReadBackUnchanged() {
        ScenarioFolder folder = new ScenarioFolder(temporary)
                .write(
                        "my.yaml",
                        "extends: base.yaml\ntitle: \"yes: 'no' # 5\"\ndescription: \"two\\n  lines\\ttab  \\u2028 end\"\n"
                                + "sources: { terms.share: { assumption: \""
                                + "a long text, with a # and: colons ".repeat(6).strip() + "\" } }\n");
        ScenarioFile file = folder.read("my.yaml");
        ScenarioFile again = folder.write("again.yaml", file.annotatedYaml()).read("again.yaml");
        assertThat(again.scenario()).isEqualTo(file.scenario());
        assertThat(again.scenario().description()).isEqualTo("two\n  lines\ttab  \u2028 end");
    }
}
