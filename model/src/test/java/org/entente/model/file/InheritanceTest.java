package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.entente.model.Address;
import org.entente.model.Correlation;
import org.entente.model.Maps;
import org.entente.model.Remark;
import org.entente.model.Scenario;
import org.entente.model.process.PlannedRunRate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file inherits, replaces and removes, what no longer applies, and where mistakes are told (MODEL 14). */
class InheritanceTest {

    /** A file with all that another file can leave without an object. */
    private static final String RICH = """
            extends: base.yaml
            compute: { training: { kind: plan, points: { 2026-01: 4 }, volatility: 0.1 } }
            products:
              tool: { demand: { growth: { normal: { mean: 0.5, sd: 0.1, truncate: [-0.5, null] } } } }
              agent: { demand: { kind: plan, points: { 2026-01: 1, 2026-07: 2, 2027-01: 3 }, volatility: 0.1 } }
            terms: { share: { rate: { uniform: { min: 0.1, max: 0.2 } } } }
            events:
              storm:
                effects:
                  products.tool.demand: { multiply: 0.5 }
                  products.agent.demand: { multiply: 0.5 }
                  compute.training: { multiply: 2 }
            correlations:
              - { between: [products.tool.demand.growth, terms.share.rate], value: 0.3 }
              - { between: [products.tool.demand.growth, terms.share.cap], value: 0.2 }
              - { between: [products.tool.demand, products.agent.demand], value: 0.4 }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private ScenarioFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = new ScenarioFolder(temporary).write("rich.yaml", RICH);
    }

    private ScenarioFile mine(String yaml, String... settings) {
        return folder.write("my.yaml", "extends: rich.yaml\n" + yaml).read("my.yaml", settings);
    }

    private List<String> shortened(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.replace(temporary + "/", ""))
                .toList();
    }

    private List<String> remarks(ScenarioFile file) {
        return shortened(file.remarks().stream().map(Remark::toString).toList()).stream()
                .filter(remark -> remark.contains("dropped"))
                .toList();
    }

    private static List<String> pairs(Scenario scenario) {
        return scenario.correlations().stream()
                .map(pair -> pair.first() + " " + pair.second())
                .toList();
    }

    /** The file of two points that inherited seven of a built-in plan. */
    @Test
    void read_planOfABuiltInScenario_hasTheAuthorsPointsAlone() {
        Scenario scenario = folder.write("plan.yaml", """
                        extends: company-plan
                        products: { consumer: { demand: { points: { 2026-01: 5, 2032-12: 100 } } } }
                        """).read("plan.yaml").scenario();
        assertThat(Maps.require(scenario.products(), "consumer").demand())
                .isInstanceOfSatisfying(
                        PlannedRunRate.class,
                        plan -> assertThat(plan.points())
                                .containsOnlyKeys(YearMonth.of(2026, 1), YearMonth.of(2032, 12)));
    }

    @Test
    void read_planForABuiltInProduct_dropsTheCorrelationsOfItsGrowth() {
        ScenarioFile file = folder.write("plan.yaml", """
                        extends: amended-2026
                        products:
                          consumer: { demand: { kind: plan, points: { 2026-01: 12, 2032-12: 40 }, volatility: 0.1 } }
                        """).read("plan.yaml");
        Scenario before = ScenarioReader.read("amended-2026", List.of()).scenario();
        assertThat(file.scenario().correlations())
                .containsExactlyElementsOf(before.correlations().stream()
                        .filter(pair -> !isOfGrowth(pair.first()) && !isOfGrowth(pair.second()))
                        .toList())
                .hasSizeLessThan(before.correlations().size());
        assertThat(remarks(file))
                .contains(
                        "products.consumer.demand.growth is gone (plan.yaml:3), so what is inherited about it is dropped:"
                                + " the correlation with products.enterprise.demand.growth, the correlation with"
                                + " products.api.demand.growth, the correlation with products.frontier.demand.growth,"
                                + " the correlation with products.advertising.demand.ceiling and 2 more");
    }

    private static boolean isOfGrowth(Address address) {
        return address.text().equals("products.consumer.demand.growth")
                || address.text().equals("products.consumer.demand.long-run-growth");
    }

    @Test
    void read_partThatIsRemoved_takesItsCorrelationsAndEffectsAlong() {
        ScenarioFile file = mine("products: { agent: null }\ncompute: { training: null }\n");
        assertThat(pairs(file.scenario()))
                .containsExactly(
                        "products.tool.demand.growth terms.share.cap", "products.tool.demand.growth terms.share.rate");
        assertThat(Maps.require(file.scenario().events(), "storm").effects())
                .containsOnlyKeys(new Address("products.tool.demand"));
        assertThat(remarks(file))
                .containsExactly(
                        "products.agent.demand is gone (my.yaml:2), so what is inherited about it is dropped: the correlation"
                                + " with products.tool.demand, the effect of storm",
                        "compute.training is gone (my.yaml:3), so what is inherited about it is dropped: the effect of storm");
    }

    @Test
    void read_settingThatRemoves_dropsAsAFileDoes() {
        ScenarioFile file = mine("", "terms.share.cap=null");
        assertThat(pairs(file.scenario())).doesNotContain("products.tool.demand.growth terms.share.cap");
        assertThat(remarks(file))
                .containsExactly(
                        "terms.share.cap is gone, so what is inherited about it is dropped: the correlation with"
                                + " products.tool.demand.growth");
    }

    @Test
    void read_ownCorrelationOfWhatIsRemoved_isRefused() {
        folder.write("my.yaml", """
                extends: rich.yaml
                products: { agent: null }
                correlations: [{ between: [products.tool.demand, products.agent.demand], value: 0.4 }]
                """);
        assertThat(folder.problems("my.yaml"))
                .containsExactly(
                        "my.yaml:3:16: correlations.0: a correlation must be between processes or distributions,"
                                + " but was of 'products.agent.demand'; did you mean 'products.tool.demand'?");
    }

    @Test
    void read_numberInThePlaceOfADistribution_keepsItsCorrelation() {
        assertThat(mine("terms: { share: { cap: 7 } }\n").scenario().correlations())
                .extracting(Correlation::value)
                .containsExactlyInAnyOrder(0.3, 0.2, 0.4);
    }

    /** Each mistake shows in a file that the author does not write; it is told where the author causes it. */
    @Test
    void problems_ofWhatIsInherited_areToldWhereTheFileCausesThem() {
        folder.write("my.yaml", """
                extends: rich.yaml
                products: { tool: { channels: { mix: { direct: 1 } } } }
                channels:
                  hall: null
                events:
                  storm: null
                terms:
                  share: { ends-on: storm }
                  resale: { kind: licence, licensor: lab, licensee: host, royalty: 0.1, exclusive: true }
                """);
        assertThat(folder.problems("my.yaml"))
                .hasSizeGreaterThan(1)
                .allMatch(problem -> problem.startsWith("my.yaml:"))
                .anyMatch(problem -> problem.startsWith("my.yaml:8:21: terms.share.ends-on must be a known event"));
        folder.write("none.yaml", "extends: amended-2026\nproducts:\n  frontier: null\n");
        assertThat(folder.problems("none.yaml"))
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("none.yaml:3:3: terms."))
                .anyMatch(problem -> problem.contains(
                        ".products must be a known product, but was 'frontier' (see amended-2026.yaml:"));
    }

    @Test
    void problems_ofASetting_areToldOfTheSetting() {
        assertThat(folder.problems("rich.yaml", "discount-rate=0.2", "clouds.north=null"))
                .containsExactly("--set clouds.north=null: terms.spend.cloud must be a known cloud, but was 'north'"
                        + " (see base.yaml:15:55)");
    }

    @Test
    void problems_ofAnExtendedFileItself_areToldThere() {
        folder.write("wrong.yaml", "extends: base.yaml\nterms: { share: { rate: 3 } }\n")
                .write("my.yaml", "extends: wrong.yaml\nterms: { share: { cap: 3 } }\n");
        assertThat(folder.problems("my.yaml", "discount-rate=0.2"))
                .containsExactly("wrong.yaml:2:25: terms.share.rate must be at least 0 and at most 1, but was 3");
    }

    /**
     * By hand, of base.yaml: developer, horizon 2, discount rate, title, 3 channels, cloud 3, launch, demand 5 without
     * growth, mix 3, share 6 without its rate, licence 4, storm 2. Of rich.yaml: training 3, growth 4, agent 5,
     * effects 3, correlations 9.
     */
    @Test
    void inheritance_namesWhatIsInheritedReplacedAndRemoved() {
        ScenarioFile file = mine("terms: { share: { rate: 0.3 }, spend: null }\n", "terms.licence.royalty=0.1");
        assertThat(shortened(file.inheritance()))
                .containsExactly(
                        "inherits values: 32 from base.yaml, 24 from rich.yaml",
                        "terms.share.rate: { uniform: { min: 0.1, max: 0.2 } } (rich.yaml:6) is replaced by 0.3"
                                + " (my.yaml:2)",
                        "terms.licence.royalty: 0.2 (base.yaml:14) is replaced by 0.1 (--set terms.licence.royalty=0.1)",
                        "terms.spend (base.yaml:15) is removed (my.yaml:2)");
    }

    /** The date of a file, the probability of the same, and the limit of a threshold give way to other keys. */
    @Test
    void inheritance_eventThatHappensInAnotherWay_namesWhatIsDropped() {
        folder.write("ways.yaml", """
                extends: base.yaml
                events:
                  approval: { date: 2026.5, probability: 0.5 }
                  boom: { when: { metric: revenue, over: total, at-least: 3 } }
                  slump: { hazard: 0.1, from: 2026-03 }
                """).write("my.yaml", """
                extends: ways.yaml
                events:
                  approval: { all: [storm] }
                  boom: { when: { at-most: 2 } }
                """);
        String[] dropped = {
            "events.approval.date (ways.yaml:3) is dropped: events.approval.all takes its place (my.yaml:3)",
            "events.approval.probability (ways.yaml:3) is dropped: events.approval.all takes its place (my.yaml:3)",
            "events.boom.when.at-least (ways.yaml:4) is dropped: events.boom.when.at-most takes its place (my.yaml:4)",
            "events.slump.hazard (ways.yaml:5) is dropped: events.slump.date takes its place"
                    + " (--set events.slump.date=2026.5)",
            "events.slump.from (ways.yaml:5) is dropped: events.slump.date takes its place"
                    + " (--set events.slump.date=2026.5)"
        };
        ScenarioFile file = folder.read("my.yaml", "events.slump.date=2026.5");
        assertThat(shortened(file.inheritance()).stream().filter(sentence -> sentence.contains("dropped")))
                .containsExactly(dropped);
        assertThat(shortened(List.of(file.annotatedYaml().split("\n")))).contains("# " + dropped[0], "# " + dropped[4]);
    }

    /** A key that the file writes itself is replaced or removed, and said to be. */
    @Test
    void inheritance_keyOfAnotherWayThatIsWritten_isNotDropped() {
        folder.write("ways.yaml", "extends: base.yaml\nevents: { slump: { hazard: 0.1, from: 2026-03 } }\n")
                .write("my.yaml", """
                        extends: ways.yaml
                        events:
                          slump: { hazard: null, from: 2026-04, when: { metric: revenue, over: total, at-least: 3 } }
                        """);
        assertThat(shortened(folder.read("my.yaml").inheritance()))
                .contains(
                        "events.slump.from: '2026-03' (ways.yaml:2) is replaced by '2026-04' (my.yaml:3)",
                        "events.slump.hazard (ways.yaml:2) is removed (my.yaml:3)")
                .noneMatch(sentence -> sentence.contains("dropped"));
    }

    @Test
    void inheritance_sourceOfWhatIsReplaced_isTold() {
        folder.write("known.yaml", "extends: base.yaml\nsources: { terms.share.rate: { assumption: known } }\n")
                .write("my.yaml", "extends: known.yaml\nterms: { share: { rate: 0.3 } }\n");
        assertThat(folder.read("my.yaml").inheritance())
                .contains("sources of what is replaced or removed are dropped: terms.share.rate");
    }

    @Test
    void inheritance_fileThatExtendsNothing_isEmpty() {
        assertThat(folder.read("base.yaml").inheritance()).isEmpty();
    }
}
