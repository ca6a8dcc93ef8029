package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.quantity.Constant;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Shard;
import org.entente.model.sweep.Sweep;
import org.entente.model.term.RevenueShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepFileTest {

    private static final String CAP = "terms.microsoft-share.cap";
    private static final String RATE = "terms.microsoft-share.rate";

    @TempDir
    private Path folder;

    @Test
    void aGridHasEveryCombinationTheLastChangingFastest() {
        assertThat(inputs("grid: { " + CAP + ": [30, 60], " + RATE + ": [0.1, 0.20] }"))
                .containsExactly("30 0.1", "30 0.2", "60 0.1", "60 0.2");
    }

    @Test
    void aZipGoesThroughAllTogether() {
        assertThat(inputs("zip: { " + CAP + ": [30, 60], " + RATE + ": [0.1, 0.2] }"))
                .containsExactly("30 0.1", "60 0.2");
    }

    @Test
    void oneAtATimeBeginsWithTheScenarioAsItIs() {
        assertThat(inputs("one-at-a-time: { " + CAP + ": [30, 60], " + RATE + ": [0.1] }"))
                .containsExactly("as-is as-is", "30 as-is", "60 as-is", "as-is 0.1");
    }

    @Test
    void designsAreCrossed() {
        assertThat(inputs("grid: { " + CAP + ": [30, 60] }\nzip: { " + RATE + ": [0.1, 0.2] }"))
                .containsExactly("30 0.1", "30 0.2", "60 0.1", "60 0.2");
    }

    @Test
    void rowsComeFromATable() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), CAP + "," + RATE + "\n30,0.1\nas-is,0.3\n");
        assertThat(inputs("rows: rows.csv")).containsExactly("30 0.1", "as-is 0.3");
    }

    /** Each fifth of the interval from 20 to 70 is ten wide and holds one number. */
    @Test
    void aLatinHypercubeHasANumberInEachPart() {
        Sweep sweep = sweep("latin-hypercube: { n: 5, ranges: { " + CAP + ": [20, 70], " + RATE + ": [0.1, 0.2] } }");
        assertThat(sweep.cases().stream()
                        .map(one -> (int) ((Double.parseDouble(one.input(CAP)) - 20) / 10))
                        .sorted())
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(sweep("latin-hypercube: { n: 5, ranges: { " + CAP + ": [20, 70], " + RATE + ": [0.1, 0.2] } }"))
                .isEqualTo(sweep);
    }

    @Test
    void aTermIsSwitchedOff() {
        SweepFile file = read("grid: { terms.amazon-bedrock: [as-is, null] }");
        List<Case> cases = file.sweep().cases();
        assertThat(file.scenario(cases.get(0)).terms()).containsKey("amazon-bedrock");
        assertThat(file.scenario(cases.get(1)).terms()).doesNotContainKey("amazon-bedrock");
    }

    @Test
    void aCaseIsTheScenarioWithItsInputs() {
        SweepFile file = read("grid: { " + RATE + ": [0.1] }");
        assertThat(file.scenario(file.sweep().cases().get(0))
                        .terms(RevenueShare.class)
                        .get(0)
                        .rate())
                .isEqualTo(new Constant(0.1));
    }

    @Test
    void otherCasesDoNotRenameACase() {
        List<Case> two = sweep("grid: { " + CAP + ": [30, 60] }").cases();
        List<Case> three = sweep("grid: { " + CAP + ": [20, 30, 60] }").cases();
        assertThat(three.subList(1, 3)).isEqualTo(two);
        assertThat(two.get(0).id())
                .matches("amended-2026-[0-9a-f]{12}")
                .isNotEqualTo(two.get(1).id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenarios: [amended-2025]|must be the name of a built-in scenario",
                "scenarios: []|must",
                "gird: { a: [1] }|unknown key 'gird'; did you mean 'grid'?",
                "grid: { terms.microsoft-share.capp: [30] }|unknown key 'capp'",
                "grid: { terms.microsoft-share.rate: [0.1, 2] }|must be at least 0 and at most 1, but was 2",
                "grid: { terms.microsoft-share.cap: [30, 30.0] }|cases must differ, but two are",
                "zip: { terms.microsoft-share.cap: [1], terms.microsoft-share.rate: [0.1, 0.2] }|zip",
                "latin-hypercube: { n: 0, ranges: { terms.microsoft-share.cap: [1, 2] } }|n must",
                "rows: none.csv|none.csv"
            })
    void aMistakeIsNamed(String text, String words) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ScenarioFileException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aShardIsEveryNthCase() {
        assertThat(Shard.parse("2/3").among(List.of(1, 2, 3, 4, 5))).containsExactly(2, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/3", "4/3", "1", "1/0", "a/b"})
    void aShardThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> Shard.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> inputs(String design) {
        return sweep(design).cases().stream()
                .map(one -> one.input(CAP) + " " + one.input(RATE))
                .toList();
    }

    private Sweep sweep(String design) {
        return read(design).sweep();
    }

    private SweepFile read(String design) {
        String scenarios = design.startsWith("scenarios") ? "" : "scenarios: [amended-2026]\n";
        try {
            Path file = Files.writeString(folder.resolve("sweep.yaml"), scenarios + design + "\n");
            return SweepFile.read(file.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
