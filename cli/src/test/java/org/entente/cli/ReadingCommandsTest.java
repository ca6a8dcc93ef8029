package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.model.file.ScenarioLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code list}, {@code show}, {@code terms} and {@code validate}. */
class ReadingCommandsTest {

    private static final String DRUG = "../docs/examples/drug-licence.yaml";
    private static final String EXCLUSIVE = "../docs/examples/drug-licence-exclusive.yaml";

    @TempDir
    private Path temporary;

    @Test
    void listPrintsANameAndATitlePerLine() {
        Outcome outcome = Outcome.of("list");
        assertThat(outcome.code()).isEqualTo(0);
        assertThat(outcome.out().lines())
                .hasSameSizeAs(ScenarioLibrary.names())
                .allMatch(line -> line.matches("[a-z0-9-]+ {2,}\\S.*"));
        assertThat(outcome.out()).contains("amended-2026", "Amended terms of 27 April 2026");
    }

    @Test
    void showPrintsTheResolvedFileWithSources() {
        Outcome outcome = Outcome.of("show", EXCLUSIVE, "--set", "terms.norden-licence.royalty=0.31");
        assertThat(outcome.code()).isEqualTo(0);
        assertThat(outcome.out())
                .contains("name: drug-licence-exclusive", "royalty: 0.31", "rate: 0.05", "--set")
                .doesNotContain("kamo-distribution");
    }

    @Test
    void showRefusesWhatBreaksARule() {
        Outcome outcome = Outcome.of("show", DRUG, "--set", "terms.norden-licence.royalty=2");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("terms.norden-licence.royalty", "2");
    }

    @Test
    void termsPrintsTheAgreementInWords() {
        Outcome outcome = Outcome.of("terms", DRUG, "--set", "terms.calder-share.rate=0.06");
        assertThat(outcome.code()).isEqualTo(0);
        assertThat(outcome.out())
                .contains("Helix Therapeutics pays Calder University 6 % of its revenue")
                .containsPattern("Rate +6 % +set here");
        assertThat(Outcome.of("terms", "amended-2026", "--markdown").out())
                .startsWith("# Amended terms of 27 April 2026, with Amazon's (amended-2026)\n")
                .contains("| Rate | 20 % | T05, T25 |");
    }

    @Test
    void termsPrintsWhatChangesClauseByClause() {
        Outcome outcome = Outcome.of("terms", EXCLUSIVE, "--diff", DRUG);
        assertThat(outcome.code()).isEqualTo(0);
        assertThat(outcome.out())
                .startsWith("What drug-licence-exclusive changes in drug-licence")
                .contains("Only in drug-licence (kamo-distribution)", "Beside the terms nothing differs.")
                .containsPattern("Exclusive +no \\[assumption 1\\] +yes");
        assertThat(Outcome.of("terms", EXCLUSIVE, "--diff", DRUG, "--markdown").out())
                .startsWith("# What drug-licence-exclusive changes in drug-licence\n");
        assertThat(Outcome.of("terms", DRUG, "--diff", "market-2026").code()).isEqualTo(3);
    }

    @Test
    void validateSaysWhatIsValid() {
        assertThat(Outcome.of("validate", "amended-2026", DRUG))
                .isEqualTo(new Outcome(0, MainTest.lines("amended-2026: valid", DRUG + ": valid"), ""));
    }

    @Test
    void validateRemarksOnNumbersWithoutASource() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("own.yaml"),
                Files.readString(Path.of(DRUG)).replaceAll("(?m)^  terms: \\{ assumption.*$", ""));
        Outcome outcome = Outcome.of("validate", file.toString());
        assertThat(outcome.code()).isEqualTo(0);
        assertThat(outcome.out())
                .startsWith(file + ": valid")
                .contains("own.yaml:51: terms holds 11 numbers without a source");
    }

    @Test
    void validateGoesOnAfterAProblem() throws IOException {
        Path file = Files.writeString(temporary.resolve("wrong.yaml"), "extends: market\ndiscount-rat: 0.1\n");
        Outcome outcome = Outcome.of("validate", file.toString(), "market-2026", DRUG);
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("'discount-rat'", "'discount-rate'", "'market-2026'");
        assertThat(outcome.out()).isEqualTo(MainTest.lines(DRUG + ": valid"));
    }
}
