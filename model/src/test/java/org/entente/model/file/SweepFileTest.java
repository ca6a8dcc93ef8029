package org.entente.model.file;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.model.quantity.Constant;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Selection;
import org.entente.model.sweep.Sweep;
import org.entente.model.term.RevenueShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SweepFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void sweep_twoScenarios_hasTheCasesOfTheFirstFirst() {
        write("other.yaml", "extends: base.yaml\nname: other\n");
        Sweep sweep = read("""
                scenarios: [base.yaml, other.yaml]
                grid: { terms.share.rate: [0.1, 0.20], terms.share.cap: [as-is, 7] }
                """);
        assertThat(sweep.name()).isEqualTo("sweep");
        assertThat(sweep.selection()).isEqualTo(Selection.DEFAULT);
        assertThat(sweep.addresses()).containsExactly("terms.share.rate", "terms.share.cap");
        assertThat(sweep.cases()).hasSize(8);
        assertThat(sweep.cases().stream().limit(4).map(Case::toString))
                .containsExactly(
                        "base with terms.share.rate=0.1",
                        "base with terms.share.cap=7, terms.share.rate=0.1",
                        "base with terms.share.rate=0.2",
                        "base with terms.share.cap=7, terms.share.rate=0.2");
        assertThat(sweep.cases().get(7).scenario()).isEqualTo("other");
    }

    /** Amounts in one column must be of one money, and years the same months. */
    @Test
    void read_casesWithoutACommonBasis_areRefused() {
        write("euro.yaml", "extends: base.yaml\nname: euro\nmoney: { currency: EUR }\n");
        assertThat(problems("scenarios: [base.yaml, euro.yaml]\ngrid: { terms.share.rate: [0.1] }\n"))
                .singleElement(as(STRING))
                .contains("sweep.yaml:1:1: the scenarios of a run must have the same money, but base has ")
                .contains(" and euro has ")
                .endsWith(" (in the case euro with terms.share.rate=0.1)");
        assertThat(problems("scenarios: [base.yaml]\ngrid: { fiscal-year-end: [6, 12] }\n"))
                .singleElement(as(STRING))
                .endsWith("the scenarios of a run must have the same fiscal-year-end, but base has 6 and base has 12"
                        + " (in the case base with fiscal-year-end=12)");
    }

    @Test
    void remarks_ofCases_areCounted() {
        assertThat(file("""
                        scenarios: [base.yaml]
                        grid: { terms.share.rate: [0.1, 0.2], terms.share.until: [2025-11, 2025-12, 2026-12] }
                        """).remarks())
                .containsExactly(
                        "Remark on base, 2 of 6 cases: terms.share ends in 2025-11, before the horizon begins in"
                                + " 2026-01, so it changes nothing.",
                        "Remark on base, 2 of 6 cases: terms.share ends in 2025-12, before the horizon begins in"
                                + " 2026-01, so it changes nothing.");
    }

    @Test
    void scenario_ofACase_hasItsInputs() {
        SweepFile file = file("""
                scenarios: [base.yaml]
                zip: { terms.share.cap: [7, null], terms.licence: [as-is, null] }
                """);
        List<Case> cases = file.sweep().cases();
        RevenueShare first = share(file, cases.get(0));
        assertThat(first.cap()).contains(new Constant(7));
        assertThat(share(file, cases.get(1)).cap()).isEmpty();
        assertThat(file.scenario(cases.get(0)).terms()).containsKey("licence");
        assertThat(file.scenario(cases.get(1)).terms()).doesNotContainKey("licence");
    }

    /** A case and a run with the same settings resolve to the same scenario. */
    @Test
    void sha256_ofACase_isTheHashOfARunWithTheSameSettings() {
        Case sweepCase = read("scenarios: [base.yaml]\ngrid: { terms.share.cap: [7] }\n")
                .cases()
                .get(0);
        ScenarioFile run = ScenarioReader.read(
                temporary.resolve("base.yaml").toString(), List.of(Setting.parse("terms.share.cap=7")));
        assertThat(sweepCase.sha256()).isEqualTo(run.sha256());
    }

    /** printf 'terms.share.cap=7\nterms.share.rate=0.2' | sha256sum | cut -c 1-12 */
    @Test
    void id_ofACase_dependsOnItsInputsAlone() {
        Sweep sweep = read("scenarios: [base.yaml]\ngrid: { terms.share.rate: [0.2], terms.share.cap: [7] }\n");
        Sweep largerSweep = read("""
                scenarios: [base.yaml]
                grid: { terms.share.cap: [3, 7.0], terms.share.rate: [0.1, 0.20] }
                """);
        assertThat(sweep.cases().get(0).id()).isEqualTo("base-with-share-cap-7-with-share-rate-0_2-7f2474331ccc");
        assertThat(largerSweep.cases().get(3).id())
                .isEqualTo(sweep.cases().get(0).id());
    }

    /** Names are parts of the names of files, and so is what is appended to them. */
    @Test
    void id_manyInputs_isBounded() {
        Case sweepCase = read("""
                scenarios: [base.yaml]
                grid:
                  products.tool.demand.growth: [0.25]
                  products.tool.demand.volatility: [0.25]
                  products.tool.demand.half-life: [2.25]
                  products.tool.demand.long-run-growth: [0.125]
                  terms.licence: [null]
                  terms.share.cap: [{ uniform: { min: 100000, max: 200000 } }]
                """).cases().get(0);
        assertThat(sweepCase.id())
                .matches("base-with-products-tool-demand-growth-0_25-with-products-tool-demand-half-life-2_25"
                        + "-with-products-tool-demand-long-run-growth-0_125-and-3-more-[0-9a-f]{12}");
        assertThat(read("scenarios: [base.yaml]\ngrid: { terms.licence: [null] }\n")
                        .cases()
                        .get(0)
                        .id())
                .startsWith("base-without-licence-");
    }

    @Test
    void id_percentage_isThatOfTheNumber() {
        assertThat(read("scenarios: [base.yaml]\ngrid: { terms.share.rate: [20%] }\n")
                        .cases())
                .isEqualTo(read("scenarios: [base.yaml]\ngrid: { terms.share.rate: [0.2] }\n")
                        .cases());
    }

    @Test
    void sweep_nullWhereOneScenarioLacksTheTerm_isOneCaseThere() {
        write("bare.yaml", "extends: base.yaml\nname: bare\nterms: { licence: null }\n");
        Sweep sweep = read("""
                scenarios: [base.yaml, bare.yaml]
                grid: { terms.licence: [as-is, null], terms.share.rate: [0.1, 0.2] }
                """);
        assertThat(sweep.cases().stream().map(Case::toString))
                .containsExactly(
                        "base with terms.share.rate=0.1",
                        "base with terms.share.rate=0.2",
                        "base with terms.licence=null, terms.share.rate=0.1",
                        "base with terms.licence=null, terms.share.rate=0.2",
                        "bare with terms.share.rate=0.1",
                        "bare with terms.share.rate=0.2");
        assertThat(sweep.scenariosOf("terms.licence")).containsExactly("base");
        assertThat(sweep.scenariosOf("terms.share.rate")).containsExactly("base", "bare");
    }

    /** Percentages, other spellings of a value and scopes do not hide that a case is written twice. */
    @Test
    void sweep_caseTwiceBesideOneThatDoesNotApply_isRefused() {
        write("bare.yaml", "extends: base.yaml\nname: bare\nterms: { licence: null }\n");
        assertThat(problems("""
                        scenarios: [base.yaml, bare.yaml]
                        grid: { terms.licence: [as-is, null], terms.share.rate: [0.1, 10%] }
                        """))
                .containsExactly("sweep.yaml:1:1: cases must differ, but two are base with terms.share.rate=0.1");
    }

    @Test
    void sweep_addressWithAScope_movesThereAlone() {
        write("other.yaml", "extends: base.yaml\nname: other\n");
        Sweep sweep = read("""
                scenarios: [base.yaml, other.yaml]
                grid: { other:terms.share.cap: [7, 8], discount-rate: [0.1, 0.2] }
                """);
        assertThat(sweep.addresses()).containsExactly("terms.share.cap", "discount-rate");
        assertThat(sweep.cases().stream().map(Case::toString))
                .containsExactly(
                        "base with discount-rate=0.1",
                        "base with discount-rate=0.2",
                        "other with discount-rate=0.1, terms.share.cap=7",
                        "other with discount-rate=0.2, terms.share.cap=7",
                        "other with discount-rate=0.1, terms.share.cap=8",
                        "other with discount-rate=0.2, terms.share.cap=8");
        assertThat(sweep.scenariosOf("terms.share.cap")).containsExactly("other");
    }

    @Test
    void sweep_scopeBesideTheAddressAlone_winsThere() {
        write("other.yaml", "extends: base.yaml\nname: other\n");
        assertThat(read("""
                        scenarios: [base.yaml, other.yaml]
                        zip: { terms.share.cap: [7, 8] }
                        grid: { other:terms.share.cap: [9] }
                        """).cases().stream().map(Case::toString))
                .containsExactly(
                        "base with terms.share.cap=7", "base with terms.share.cap=8", "other with terms.share.cap=9");
    }

    /** Of each row: what has no scope moves in both, what is for one scenario moves there alone. */
    @Test
    void baselines_difference_areTheCasesOfTheSameRow() {
        write("other.yaml", "extends: base.yaml\nname: other\n");
        Sweep sweep = read("""
                scenarios: [base.yaml, other.yaml]
                metrics: [gain.*, gain.*  less  base, revenue less base]
                grid: { other:terms.share.cap: [7, 8], discount-rate: [0.1, 0.2] }
                """);
        assertThat(sweep.selection().metrics()).containsExactly("gain.*", "gain.* less base", "revenue less base");
        List<Case> cases = sweep.cases();
        String low = cases.get(0).id();
        String high = cases.get(1).id();
        assertThat(cases.stream().<Map<String, String>>map(Case::baselines))
                .containsExactly(
                        Map.of(),
                        Map.of(),
                        Map.of("base", low),
                        Map.of("base", high),
                        Map.of("base", low),
                        Map.of("base", high));
    }

    /** Both rows are one case of other, whose table has a single row for the difference. */
    @Test
    void baselines_twoOfOneCase_areRefused() {
        write("other.yaml", "extends: base.yaml\nname: other\n");
        assertThat(problems("""
                        scenarios: [base.yaml, other.yaml]
                        metrics: [revenue less base]
                        grid: { base:terms.share.cap: [7, 8] }
                        """).get(0))
                .startsWith("sweep.yaml:1:1: a case must have one baseline, but a case of other has two of base,"
                        + " base-with-share-cap-7-")
                .endsWith("; vary the same in other, or ask for what base is less other");
    }

    @Test
    void inputs_distribution_isAValue() {
        Case sweepCase = read("""
                scenarios: [base.yaml]
                one-at-a-time: { terms.share.cap: [{ pert: { min: 3, mode: 5.0, max: 9 } }] }
                """).cases().get(1);
        assertThat(sweepCase.inputs())
                .containsExactly(Map.entry("terms.share.cap", "{\"pert\":{\"max\":9,\"min\":3,\"mode\":5}}"));
    }

    @Test
    void rows_areReadFromAFileBesideTheSweep() {
        write(
                "cases.csv",
                "terms.share.cap,terms.licence\r\n7,\r\n,null\r\n\"{ uniform: { min: 1, max: 2 } }\",null\r\n");
        Sweep sweep = read("scenarios: [base.yaml]\nrows: cases.csv\n");
        assertThat(sweep.cases().stream().map(Case::toString))
                .containsExactly(
                        "base with terms.share.cap=7",
                        "base with terms.licence=null",
                        "base with terms.licence=null, terms.share.cap={\"uniform\":{\"max\":2,\"min\":1}}");
    }

    @Test
    void sweep_severalDesigns_areCrossedInTheirOrder() {
        Sweep sweep = read("""
                scenarios: [base.yaml]
                latin-hypercube: { n: 3, seed: 5, ranges: { terms.share.cap: [3, 9] } }
                grid: { terms.share.rate: [0.1, 0.2] }
                """);
        assertThat(sweep.addresses()).containsExactly("terms.share.cap", "terms.share.rate");
        assertThat(sweep.cases()).hasSize(6);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void read_wrongFile_reportsTheProblem(String name, String yaml, String expected) {
        write("cases.csv", "terms.share.rate,terms.share.cap\n0.1,7\n2,\n");
        write("short.csv", "terms.share.rate,terms.share.cap\n0.1\n");
        assertThat(problems(yaml)).isEqualTo(expected.lines().toList());
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("empty", "", "sweep.yaml:1:1: the file is empty"),
                arguments("a list", "- a\n", "sweep.yaml:1:1: a sweep file must be a map, but is [a]"),
                arguments("no scenarios", "grid: {}\n", "sweep.yaml:1:1: scenarios is missing"),
                arguments(
                        "a misspelt key",
                        "scenarios: [base.yaml]\ngird: {}\n",
                        "sweep.yaml:2:1: unknown key 'gird'; did you mean 'grid'? (allowed here: grid, latin-hypercube,"
                                + " metrics, one-at-a-time, periods, rows, scenarios, zip)"),
                arguments(
                        "a misspelt scenario",
                        "scenarios: [amended-2062]\n",
                        "sweep.yaml:1:13: scenarios.0 must be the name of a built-in scenario or a path ending in .yaml,"
                                + " but was 'amended-2062'; did you mean 'amended-2026'?"),
                arguments(
                        "the same scenario twice",
                        "scenarios: [base.yaml, base.yaml]\n",
                        "sweep.yaml:1:1: scenarios must have different names, but two are called base"),
                arguments(
                        "a misspelt period",
                        "scenarios: [base.yaml]\nperiods: [totl]\n",
                        "sweep.yaml:2:11: periods.0 must be one of after, date, end, npv, total, years, but was 'totl';"
                                + " did you mean 'total'?"),
                arguments(
                        "a difference from a stranger",
                        "scenarios: [base.yaml]\nmetrics: [revenue, revenue less bass]\n",
                        "sweep.yaml:2:20: metrics.1 must be less a scenario of the sweep (base), but was less 'bass';"
                                + " did you mean 'base'?"),
                arguments(
                        "no list",
                        "scenarios: [base.yaml]\ngrid: { terms.share.cap: 7 }\n",
                        "sweep.yaml:2:26: grid.terms.share.cap must be a list, but was 7"),
                arguments(
                        "an empty list",
                        "scenarios: [base.yaml]\ngrid: { terms.share.cap: [] }\n",
                        "sweep.yaml:2:26: grid.terms.share.cap must hold at least one value, but was []"),
                arguments(
                        "a misspelt address",
                        "scenarios: [base.yaml]\ngrid: { terms.shaer.cap: [7] }\n",
                        "sweep.yaml:2:27: nothing has the address terms.shaer.cap; did you mean 'terms.share.cap'?"
                                + " (in the case base with terms.shaer.cap=7)"),
                arguments(
                        "a scenario outside the sweep",
                        "scenarios: [base.yaml]\ngrid: { bass:terms.share.cap: [7] }\n",
                        "sweep.yaml:2:9: what varies must be in a scenario of the sweep (base), but was for 'bass'"),
                arguments(
                        "a null that removes nothing anywhere",
                        "scenarios: [base.yaml]\ngrid: { terms.shaer: [null] }\n",
                        "sweep.yaml:2:23: terms.shaer is null, which removes what the file extends, but there is nothing"
                                + " to remove; did you mean 'share'? (in the case base with terms.shaer=null)"),
                arguments(
                        "a value out of range",
                        "scenarios: [base.yaml]\ngrid: { terms.share.cap: [7], terms.share.rate: [0.1, -2] }\n",
                        "sweep.yaml:2:55: terms.share.rate must be at least 0 and at most 1, but was -2"
                                + " (in the case base with terms.share.cap=7, terms.share.rate=-2)"),
                arguments(
                        "a case twice",
                        "scenarios: [base.yaml]\ngrid: { terms.share.rate: [0.2, 0.20] }\n",
                        "sweep.yaml:1:1: cases must differ, but two are base with terms.share.rate=0.2"),
                arguments(
                        "an uneven zip",
                        "scenarios: [base.yaml]\nzip: { terms.share.rate: [0.2], terms.share.cap: [3, 4] }\n",
                        "sweep.yaml:2:6: zip: lists that are zipped must be of one length, but have [1, 2]"),
                arguments(
                        "an address in two designs",
                        "scenarios: [base.yaml]\nzip: { terms.share.cap: [1] }\ngrid: { terms.share.cap: [2] }\n",
                        "sweep.yaml:3:1: grid: an address must vary once, but terms.share.cap varies twice"),
                arguments(
                        "a range of three",
                        "scenarios: [base.yaml]\nlatin-hypercube: { n: 2, ranges: { terms.share.cap: [1, 2, 3] } }\n",
                        "sweep.yaml:2:53: latin-hypercube.ranges.terms.share.cap must be a distribution or [low, high],"
                                + " but was [1, 2, 3]"),
                arguments(
                        "a range that reaches too far",
                        "scenarios: [base.yaml]\nlatin-hypercube: { n: 1, ranges: { terms.share.rate: [2, 3] } }\n",
                        "sweep.yaml:2:36: terms.share.rate must be at least 0 and at most 1, but was 2.54022"
                                + " (in the case base with terms.share.rate=2.54022)"),
                arguments(
                        "rows that are not there",
                        "scenarios: [base.yaml]\nrows: none.csv\n",
                        "none.csv: there is no such file"),
                arguments(
                        "a row that is too short",
                        "scenarios: [base.yaml]\nrows: short.csv\n",
                        "short.csv:2: a row must have as many cells as the header, 2, but has 1"),
                arguments(
                        "a cell out of range",
                        "scenarios: [base.yaml]\nrows: cases.csv\n",
                        "cases.csv:3:1: terms.share.rate must be at least 0 and at most 1, but was 2"
                                + " (in the case base with terms.share.rate=2)"));
    }

    private static RevenueShare share(SweepFile file, Case sweepCase) {
        return file.scenario(sweepCase).terms(RevenueShare.class).get(0);
    }

    private void write(String file, String text) {
        ScenarioFolder unused = new ScenarioFolder(temporary).write(file, text);
    }

    private SweepFile file(String yaml) {
        write("sweep.yaml", yaml);
        return SweepFile.read(temporary.resolve("sweep.yaml").toString());
    }

    private Sweep read(String yaml) {
        return file(yaml).sweep();
    }

    private List<String> problems(String yaml) {
        return catchThrowableOfType(ScenarioFileException.class, () -> read(yaml)).problems().stream()
                .map(problem -> problem.replace(temporary + "/", ""))
                .toList();
    }
}
