package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeekCommandTest {

    private static final String DRUG = "../docs/examples/drug-licence.yaml";
    private static final String RATE = "terms.calder-share.rate";

    @TempDir
    private Path temporary;

    @Test
    void seeksTheValueThatMeetsATarget() throws IOException {
        Outcome outcome = ask(DRUG, "--vary", RATE, "--metric", "share.calder-share", "--target", "0.15");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("At " + RATE);
        assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 100 || line.startsWith("Files: "));
        assertThat(Files.readAllLines(folder().resolve("solutions.csv"))).hasSize(2);
        assertThat(folder().resolve("charts/seek.png")).isNotEmptyFile();
    }

    @Test
    void saysThatATargetIsOutOfReach() throws IOException {
        Outcome outcome = ask(DRUG, "--vary", RATE, "--metric", "share.calder-share", "--target", "1000");
        assertThat(outcome.code()).isEqualTo(0);
        assertThat(outcome.out()).startsWith("No " + RATE + " from ").contains("the target is 1000");
        assertThat(Files.readAllLines(folder().resolve("solutions.csv"))).hasSize(1);
    }

    @Test
    void seeksTheMonthThatIsEqualToAnotherAgreement() {
        Outcome outcome = ask(
                "amended-2026",
                "--vary",
                "terms.microsoft-share.until",
                "--range",
                "2028-01:2029-06",
                "--metric",
                "share.microsoft-share",
                "--equal-to",
                "cap-60");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("terms.microsoft-share.until from 2028-01 to 2029-06", "under cap-60");
    }

    @Test
    void mapsTwoTerms() throws IOException {
        Outcome outcome = ask(
                DRUG,
                "--vary",
                RATE,
                "--map",
                "terms.fabrica-supply.until",
                "--map-range",
                "2029-06:2032-06",
                "--metric",
                "gain.helix");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("Combinations at which the mean of npv of gain.helix");
        assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 100 || line.startsWith("Files: "));
        assertThat(folder().resolve("charts/negotiation-map.svg")).isNotEmptyFile();
        assertThat(Files.readAllLines(folder().resolve("map.csv"))).hasSize(1 + 9 * 9);
        assertThat(Files.readAllLines(folder().resolve("isolines.csv"))).hasSizeGreaterThan(10);
        assertThat(Files.readAllLines(folder().resolve("trade-offs.csv"))).hasSizeGreaterThan(1);
    }

    @Test
    void aSearchHasOneTarget() {
        assertThat(ask(DRUG, "--vary", RATE, "--metric", "gain.helix").err())
                .contains("a search must have either --target or --equal-to");
        assertThat(ask(DRUG, "--vary", RATE, "--metric", "gain.helix", "--target", "1", "--equal-to", DRUG)
                        .err())
                .contains("a search must have either --target or --equal-to");
    }

    @Test
    void whatIsVariedMustBeThere() {
        Outcome near = ask(DRUG, "--vary", "terms.calder-share.rat", "--metric", "gain.helix", "--target", "1");
        assertThat(near.code()).isEqualTo(3);
        assertThat(near.err()).contains("unknown key 'rat' in terms.calder-share; did you mean 'rate'?");
        Outcome far = ask(DRUG, "--vary", "no.such", "--range", "1:2", "--metric", "gain.helix", "--target", "1");
        assertThat(far.code()).isEqualTo(3);
        assertThat(far.err()).contains("nothing has the address no.such");
        assertThat(folder()).doesNotExist();
    }

    @Test
    void whatMayBeButIsNotNeedsARange() {
        Outcome outcome = ask(
                "october-2025", "--vary", "terms.microsoft-share.cap", "--metric", "gain.microsoft", "--target", "1");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("a range is needed for terms.microsoft-share.cap, because its current value is neither");
    }

    @Test
    void aRangeHasTwoEnds() {
        assertThat(ask(DRUG, "--vary", RATE, "--range", "1", "--metric", "gain.helix", "--target", "1")
                        .err())
                .contains("a range must be written as 30:60 or 2028-01:2032-12, but was '1'");
        assertThat(ask(DRUG, "--vary", RATE, "--range", "0.3:0.1", "--metric", "gain.helix", "--target", "1")
                        .err())
                .contains("the range of " + RATE + " must be from a value to a higher one, but was 0.3 to 0.1");
    }

    private Path folder() {
        return temporary.resolve("answer");
    }

    private Outcome ask(String... arguments) {
        List<String> all = new ArrayList<>(List.of("seek"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--paths", "256", "--replicates", "2", "--out", folder().toString()));
        return Outcome.of(all.toArray(String[]::new));
    }
}
