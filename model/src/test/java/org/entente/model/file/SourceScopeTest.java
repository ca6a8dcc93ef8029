package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.model.Address;
import org.entente.model.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources of a file, their scope, and the remarks on numbers without a source (MODEL 14). */
class SourceScopeTest {

    private static final String SOURCES = """
            extends: base.yaml
            facts:
              F1: { statement: The share is a fifth., publisher: The Lab, value: 0.2, as-of: 2026-01 }
            sources:
              discount-rate: { assumption: usual }
              clouds: { assumption: usual }
              products.tool: { assumption: usual }
              terms.share.rate: { fact: F1 }
              terms.share: { fact: [F1], assumption: a guess }
              terms.licence.royalty: { fact: F1 }
              terms.spend: { assumption: usual }
              events.storm.effects.products.tool.demand: { assumption: usual }
              events.storm.hazard: { assumption: usual }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private ScenarioFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = new ScenarioFolder(temporary).write("sourced.yaml", SOURCES);
    }

    private List<String> remarks(String file, String... settings) {
        return folder.read(file, settings).unsourced().stream()
                .map(remark -> remark.replace(temporary + "/", ""))
                .toList();
    }

    @Test
    void sources_nameFactsOrAssumptions() {
        assertThat(folder.read("sourced.yaml").scenario().sources())
                .hasSize(9)
                .containsEntry(new Address("terms.share.rate"), new Source(List.of("F1"), Optional.empty()))
                .containsEntry(new Address("terms.share"), new Source(List.of("F1"), Optional.of("a guess")))
                .containsEntry(new Address("clouds"), new Source(List.of(), Optional.of("usual")));
    }

    @Test
    void remarks_noSources_nameEachSection() {
        assertThat(remarks("base.yaml"))
                .containsExactly(
                        "base.yaml:3: discount-rate has no source",
                        "base.yaml:6: clouds holds 2 numbers without a source",
                        "base.yaml:7: products holds 8 numbers without a source",
                        "base.yaml:12: terms holds 6 numbers without a source",
                        "base.yaml:16: events holds 2 numbers without a source");
    }

    @Test
    void remarks_everySourceGiven_areNone() {
        assertThat(remarks("sourced.yaml")).isEmpty();
    }

    @Test
    void remarks_someSources_nameTheLargestGroupsWithout() {
        folder.write("my.yaml", """
                extends: sourced.yaml
                sources: { terms.share: null, products.tool: null, products.tool.demand.growth: { assumption: x } }
                """);
        assertThat(remarks("my.yaml"))
                .containsExactly(
                        "base.yaml:10: products.tool.demand.run-rate has no source",
                        "base.yaml:10: products.tool.demand.long-run-growth has no source",
                        "base.yaml:10: products.tool.demand.half-life has no source",
                        "base.yaml:10: products.tool.demand.volatility has no source",
                        "base.yaml:11: products.tool.channels holds 3 numbers without a source",
                        "base.yaml:13: terms.share.cap holds 3 numbers without a source");
    }

    @Test
    void prune_numberReplaced_needsItsOwnSource() {
        folder.write("my.yaml", "extends: sourced.yaml\nterms: { share: { rate: 0.3 } }\n");
        ScenarioFile file = folder.read("my.yaml");
        assertThat(remarks("my.yaml")).containsExactly("my.yaml:2: terms.share.rate has no source");
        assertThat(file.scenario().sources())
                .doesNotContainKey(new Address("terms.share.rate"))
                .containsKey(new Address("terms.share"));
    }

    @Test
    void prune_numberFromASetting_needsNoSource() {
        ScenarioFile file = folder.read("sourced.yaml", "terms.licence.royalty=0.3");
        assertThat(file.unsourced()).isEmpty();
        assertThat(file.scenario().sources().keySet()).doesNotContain(new Address("terms.licence.royalty"));
    }

    @Test
    void prune_termRemovedByAFile_removesItsSources() {
        folder.write("my.yaml", "extends: sourced.yaml\nterms: { licence: null }\n");
        assertThat(folder.read("my.yaml").scenario().sources().keySet())
                .doesNotContain(new Address("terms.licence.royalty"))
                .hasSize(8);
    }

    @Test
    void prune_termRemovedByASetting_removesItsSources() {
        assertThat(folder.read("sourced.yaml", "terms.licence=null")
                        .scenario()
                        .sources()
                        .keySet())
                .doesNotContain(new Address("terms.licence.royalty"))
                .hasSize(8);
    }
}
