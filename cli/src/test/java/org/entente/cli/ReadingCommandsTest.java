package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.model.file.ScenarioLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code list}, {@code show}, {@code terms} and {@code validate}. */
class ReadingCommandsTest {

    private static final String DRUG = "../docs/examples/drug-licence.yaml";
    private static final String EXCLUSIVE = "../docs/examples/drug-licence-exclusive.yaml";

    @TempDir
    private Path temporary;

    @Test
    void list_library_printsANameAndATitlePerLine() {
        CommandResult result = CommandResult.of("list");
        assertThat(result.code()).isEqualTo(0);
        assertThat(result.out().lines())
                .hasSameSizeAs(ScenarioLibrary.names())
                .allMatch(line -> line.matches("[a-z0-9-]+ {2,}\\S.*"));
        assertThat(result.out()).contains("amended-2026", "Amended terms of 27 April 2026");
    }

    @Test
    void show_setting_printsTheResolvedFileWithSources() {
        CommandResult result = CommandResult.of("show", EXCLUSIVE, "--set", "terms.norden-licence.royalty=0.31");
        assertThat(result.code()).isEqualTo(0);
        assertThat(result.out())
                .contains("name: drug-licence-exclusive", "royalty: 0.31", "rate: 0.05", "--set")
                .doesNotContain("kamo-distribution:");
    }

    @Test
    void show_cost_printsWhatASimulationTakes() {
        CommandResult result = CommandResult.of("show", EXCLUSIVE, "--cost");
        assertThat(result.code()).isZero();
        assertThat(result.out().lines())
                .hasSize(6)
                .allMatch(line -> line.matches(" +[1-9][0-9]*  [a-zA-Z0-9, ]+"))
                .anyMatch(line -> line.endsWith("KiB that a month reads or writes"));
    }

    @Test
    void show_settingThatBreaksARule_isRefused() {
        CommandResult result = CommandResult.of("show", DRUG, "--set", "terms.norden-licence.royalty=2");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("terms.norden-licence.royalty", "2");
    }

    @Test
    void terms_scenario_printsTheAgreementInWords() {
        CommandResult result = CommandResult.of("terms", DRUG, "--set", "terms.calder-share.rate=0.06");
        assertThat(result.code()).isEqualTo(0);
        assertThat(result.out())
                .contains("Helix Therapeutics pays Calder University 6 % of its revenue")
                .containsPattern("Rate +6 % +set here");
        assertThat(CommandResult.of("terms", "amended-2026", "--markdown").out())
                .startsWith("# Amended terms of 27 April 2026, with Amazon's (amended-2026)\n")
                .contains("| Rate | 20 % | T05, T25 |");
    }

    @Test
    void terms_diff_printsTheChangesClauseByClause() {
        CommandResult result = CommandResult.of("terms", EXCLUSIVE, "--diff", DRUG);
        assertThat(result.code()).isEqualTo(0);
        assertThat(result.out())
                .startsWith("What drug-licence-exclusive changes in drug-licence")
                .contains("Only in drug-licence (kamo-distribution)", "Beside the terms nothing differs.")
                .containsPattern("Exclusive +no \\[assumption 1\\] +yes");
        assertThat(CommandResult.of("terms", EXCLUSIVE, "--diff", DRUG, "--markdown")
                        .out())
                .startsWith("# What drug-licence-exclusive changes in drug-licence\n");
        assertThat(CommandResult.of("terms", DRUG, "--diff", "market-2026").code())
                .isEqualTo(3);
    }

    @Test
    void validate_validScenarios_saysSo() {
        CommandResult result = CommandResult.of("validate", "amended-2026", DRUG);
        assertThat(result.code()).isEqualTo(0);
        assertThat(result.out())
                .startsWith(MainTest.lines("amended-2026: valid") + "  inherits values: ")
                .endsWith(MainTest.lines(DRUG + ": valid"));
    }

    @Test
    void validate_settings_areCheckedAndTold() {
        CommandResult result = CommandResult.of(
                "validate", "cap-60", "market", "--set", "cap-60:terms.azure-first=null", "--set", "discount-rate=12%");
        assertThat(result.code()).as(result.err()).isEqualTo(0);
        assertThat(result.out())
                .contains(
                        "  terms.microsoft-share.cap: a map (amended-2026.yaml:21) is replaced by 60 (cap-60.yaml:8)",
                        "  terms.azure-first (amended-2026.yaml:48) is removed (--set terms.azure-first=null)",
                        "  discount-rate: 0.10 (market.yaml:9) is replaced by 12% (--set discount-rate=12%)");
        assertThat(CommandResult.of("validate", "market", "--set", "discount-rate=-200%"))
                .isEqualTo(new CommandResult(
                        3,
                        "",
                        MainTest.lines("--set discount-rate=-200%: discount-rate must be above -1, but was -200%")));
        assertThat(CommandResult.of("validate", "market", "--set", "cap-60:discount-rate=0.1"))
                .satisfies(unknown -> assertThat(unknown.code()).isEqualTo(2));
    }

    /** The points of the file alone stand in the scenario, and both commands say what they replace. */
    @Test
    void validate_tableOfABuiltInScenario_saysWhatIsReplaced() throws IOException {
        Path file = Files.writeString(temporary.resolve("own.yaml"), """
                extends: company-plan
                products: { consumer: { demand: { points: { 2026-01: 5, 2032-12: 100 } } } }
                """);
        assertThat(CommandResult.of("validate", file.toString()).out())
                .contains("products.consumer.demand.points: a map (company-plan.yaml:17) is replaced by"
                        + " { 2026-01: 5, 2032-12: 100 } (" + file + ":2)");
        assertThat(CommandResult.of("show", file.toString()).out())
                .containsPattern(
                        "points: \\{ 2026-01: 5, 2032-12: 100 } +# .*own.yaml:2, replaces company-plan.yaml:17");
    }

    @Test
    void validate_numbersWithoutASource_remarksOnThem() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("own.yaml"),
                Files.readString(Path.of(DRUG)).replaceAll("(?m)^  terms: \\{ assumption.*$", ""));
        CommandResult result = CommandResult.of("validate", file.toString());
        assertThat(result.code()).isEqualTo(0);
        assertThat(result.out())
                .startsWith(file + ": valid")
                .contains("own.yaml:51: terms holds 11 numbers without a source");
    }

    @Test
    void validate_termOutsideTheHorizon_remarksOnIt() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("own.yaml"), "extends: amended-2026\nhorizon: { from: 2033-01, to: 2033-12 }\n");
        CommandResult result = CommandResult.of("validate", file.toString());
        assertThat(result.code()).isEqualTo(0);
        assertThat(result.out())
                .contains("  terms.microsoft-share ends in 2030-12, before the horizon begins in 2033-01, so it changes"
                        + " nothing");
    }

    @Test
    void validate_oneInvalidScenario_checksTheOthersToo() throws IOException {
        Path file = Files.writeString(temporary.resolve("wrong.yaml"), "extends: market\ndiscount-rat: 0.1\n");
        CommandResult result = CommandResult.of("validate", file.toString(), "market-2026", DRUG);
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("'discount-rat'", "'discount-rate'", "'market-2026'");
        assertThat(result.out()).isEqualTo(MainTest.lines(DRUG + ": valid"));
    }
}
