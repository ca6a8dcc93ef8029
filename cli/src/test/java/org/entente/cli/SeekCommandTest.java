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
    void seek_target_findsTheValueThatMeetsIt() throws IOException {
        CommandResult result =
                seek(DRUG, "--vary", RATE, "--metric", "share.calder-share", "--target", "0.15", "--charts", "svg");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("At " + RATE);
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 120 || line.startsWith("Files: "));
        assertThat(Files.readAllLines(folder().resolve("solutions.csv"))).hasSize(2);
        assertThat(folder().resolve("charts/seek.svg")).isNotEmptyFile();
    }

    @Test
    void seek_targetOutOfReach_saysSo() throws IOException {
        CommandResult result = seek(DRUG, "--vary", RATE, "--metric", "share.calder-share", "--target", "1000");
        assertThat(result.code()).isEqualTo(0);
        assertThat(result.out()).startsWith("No " + RATE + " from ").contains("the target is 1000");
        assertThat(Files.readAllLines(folder().resolve("solutions.csv"))).hasSize(1);
    }

    @Test
    void seek_equalToAnotherScenario_findsTheMonth() {
        CommandResult result = seek(
                "amended-2026",
                "--vary",
                "terms.microsoft-share.until",
                "--range",
                "2028-01:2029-06",
                "--metric",
                "share.microsoft-share",
                "--equal-to",
                "cap-60");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("terms.microsoft-share.until from 2028-01 to 2029-06", "under cap-60");
    }

    @Test
    void seek_differenceEqualToAScenario_isRefused() {
        CommandResult result =
                seek(DRUG, "--vary", RATE, "--metric", "share.calder-share less october-2025", "--equal-to", "cap-60");
        assertThat(result.err())
                .contains("the target of a difference must be a number (--target), but was the scenario cap-60; a"
                        + " target of 0 is where both scenarios are equal");
    }

    @Test
    void seek_differenceFromAScenario_movesTheTermInTheOneThatIsAskedAbout() throws IOException {
        CommandResult result = seek(
                DRUG,
                "--vary",
                RATE,
                "--range",
                "0.1:0.4",
                "--metric",
                "share.calder-share less " + DRUG,
                "--target",
                "0.03");
        assertThat(result.err()).isEmpty();
        assertThat(result.out().replace('\n', ' '))
                .startsWith("Varied in drug-licence alone: " + RATE)
                .contains("the mean of npv of share.calder-share less drug-licence is 0.03");
    }

    /**
     * The difference of the means of two runs, one on each side of the answer and both with the world moved in both
     * scenarios, is 0 where the line between them is: on the same draws, so that only the bend between the two is left.
     */
    @Test
    void seek_worldVaried_agreesWithRuns() throws IOException {
        String growth = "products.consumer.demand.growth";
        CommandResult result = CommandResult.of(
                "seek",
                "amended-2026",
                "--set",
                "terms.microsoft-share.cap=76",
                "--vary",
                growth,
                "--range",
                "0.1:1",
                "--metric",
                "gain.microsoft",
                "--equal-to",
                "october-2025",
                "--paths",
                "256",
                "--sampling",
                "random",
                "--charts",
                "none",
                "--out",
                folder().toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("With terms.microsoft-share.cap=76 in amended-2026 alone\n"
                        + "Varied in amended-2026 and october-2025: " + growth + "\n");
        String[] solution =
                Files.readAllLines(folder().resolve("solutions.csv")).get(1).split(",", -1);
        double found = Double.parseDouble(solution[1]);
        double error = Double.parseDouble(solution[3]);
        double low = found - 0.05;
        double high = found + 0.05;
        double below = meanDifference(growth, low);
        double above = meanDifference(growth, high);
        assertThat(below * above).isNegative();
        assertThat(low + (high - low) * below / (below - above)).isBetween(found - error, found + error);
    }

    private double meanDifference(String address, double value) throws IOException {
        Path run = temporary.resolve("run-" + value);
        CommandResult result = CommandResult.of(
                "run",
                "amended-2026",
                "--baseline",
                "october-2025",
                "--set",
                "terms.microsoft-share.cap=76",
                "--set",
                address + "=" + value,
                "--paths",
                "256",
                "--charts",
                "none",
                "--out",
                run.toString());
        assertThat(result.code()).isEqualTo(0);
        List<String> lines = Files.readAllLines(run.resolve("comparison.csv"));
        int mean = List.of(lines.get(0).split(",", -1)).indexOf("mean");
        return lines.stream()
                .filter(line -> line.contains(",gain.microsoft,npv,"))
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[mean]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void seek_scopedAddress_movesThatScenarioAlone() {
        CommandResult result = seek(
                "amended-2026",
                "--vary",
                "amended-2026:discount-rate",
                "--metric",
                "gain.microsoft",
                "--equal-to",
                "october-2025");
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("Varied in amended-2026 alone: discount-rate\nAt amended-2026:discount-rate ");
        assertThat(seek("amended-2026", "--vary", "x:discount-rate", "--metric", "gain.microsoft", "--target", "1")
                        .err())
                .contains("what is varied must be for a scenario of the run (amended-2026), but was for 'x'");
    }

    @Test
    void seek_mapOfTheWorldAndATerm_movesTheTarget() throws IOException {
        CommandResult result = seek(
                "amended-2026",
                "--vary",
                "terms.microsoft-share.cap",
                "--map",
                "discount-rate",
                "--metric",
                "gain.microsoft",
                "--equal-to",
                "october-2025");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("""
                        Varied in amended-2026 alone: terms.microsoft-share.cap
                        Varied in amended-2026 and october-2025: discount-rate
                        """).contains("moves too.");
        assertThat(Files.readAllLines(folder().resolve("isolines.csv"))).anyMatch(line -> line.startsWith(",yes,"));
    }

    @Test
    void seek_map_writesContourLinesOfTwoTerms() throws IOException {
        CommandResult result = seek(
                DRUG,
                "--vary",
                RATE,
                "--map",
                "terms.fabrica-supply.until",
                "--map-range",
                "2029-06:2032-06",
                "--metric",
                "gain.helix",
                "--charts",
                "svg");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("Combinations at which the mean of npv of gain.helix");
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 120 || line.startsWith("Files: "));
        assertThat(folder().resolve("charts/negotiation-map.svg")).isNotEmptyFile();
        assertThat(Files.readAllLines(folder().resolve("map.csv"))).hasSize(1 + 9 * 9);
        assertThat(Files.readAllLines(folder().resolve("isolines.csv"))).hasSizeGreaterThan(10);
        assertThat(Files.readAllLines(folder().resolve("trade-offs.csv"))).hasSizeGreaterThan(1);
    }

    @Test
    void seek_noTargetOrTwo_isRefused() {
        assertThat(seek(DRUG, "--vary", RATE, "--metric", "gain.helix").err())
                .contains("a search must have either --target or --equal-to");
        assertThat(seek(DRUG, "--vary", RATE, "--metric", "gain.helix", "--target", "1", "--equal-to", DRUG)
                        .err())
                .contains("a search must have either --target or --equal-to");
    }

    @Test
    void seek_unknownAddress_suggestsTheNearest() {
        CommandResult near = seek(DRUG, "--vary", "terms.calder-share.rat", "--metric", "gain.helix", "--target", "1");
        assertThat(near.code()).isEqualTo(3);
        assertThat(near.err()).contains("unknown key 'rat' in terms.calder-share; did you mean 'rate'?");
        CommandResult far =
                seek(DRUG, "--vary", "no.such", "--range", "1:2", "--metric", "gain.helix", "--target", "1");
        assertThat(far.code()).isEqualTo(3);
        assertThat(far.err()).startsWith("--vary no.such: nothing has the address no.such");
        assertThat(folder()).doesNotExist();
    }

    @Test
    void seek_noCurrentValueAndNoRange_asksForARange() {
        CommandResult result = seek(
                "october-2025", "--vary", "terms.microsoft-share.cap", "--metric", "gain.microsoft", "--target", "1");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("a range is needed for terms.microsoft-share.cap, because its current value is neither");
    }

    @Test
    void seek_malformedRange_isRefused() {
        assertThat(seek(DRUG, "--vary", RATE, "--range", "1", "--metric", "gain.helix", "--target", "1")
                        .err())
                .contains("a range must be written as 30:60 or 2028-01:2032-12, but was '1'");
        assertThat(seek(DRUG, "--vary", RATE, "--range", "0.3:0.1", "--metric", "gain.helix", "--target", "1")
                        .err())
                .contains("the range of " + RATE + " must be from a value to a higher one, but was 0.3 to 0.1");
    }

    private Path folder() {
        return temporary.resolve("out");
    }

    private CommandResult seek(String... arguments) {
        List<String> all = new ArrayList<>(List.of("seek"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--paths", "256", "--replicates", "2", "--out", folder().toString()));
        if (!all.contains("--charts")) {
            all.addAll(List.of("--charts", "none"));
        }
        return CommandResult.of(all.toArray(String[]::new));
    }
}
