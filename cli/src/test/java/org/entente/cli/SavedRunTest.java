package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about a run folder that is there: verify and reproduce. */
class SavedRunTest {

    private static final String DRUG = "../docs/examples/drug-licence.yaml";

    @TempDir
    private Path temporary;

    @BeforeEach
    void run() {
        Outcome outcome = Outcome.of("run", DRUG, "--paths", "100", "--out", folder().toString());
        assertThat(outcome.code()).isEqualTo(0);
    }

    @Test
    void whatIsUntouchedIsAsItWasWritten() {
        assertThat(verify()).isEqualTo(new Outcome(0, MainTest.lines(folder() + " is unchanged"), ""));
    }

    @Test
    void whatWasChangedRemovedOrAddedIsNamed() throws IOException {
        Files.writeString(folder().resolve("summary.csv"), "scenario\n");
        Files.delete(folder().resolve("dates.csv"));
        Files.writeString(folder().resolve("notes.txt"), "mine");
        assertThat(verify())
                .isEqualTo(new Outcome(
                        4,
                        MainTest.lines(
                                "dates.csv is missing: the manifest lists it",
                                "summary.csv differs",
                                "notes.txt was added: the manifest does not list it",
                                folder() + " has changed"),
                        ""));
    }

    @Test
    void whatIsNoRunFolderIsRefused() {
        Outcome outcome = Outcome.of("verify", temporary.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("a run folder must have a manifest.json, but " + temporary + " has none");
    }

    @Test
    void aManifestThatIsNoneIsRefused() throws IOException {
        Files.writeString(folder().resolve("manifest.json"), "{ not json");
        assertThat(verify().code()).isEqualTo(2);
        assertThat(verify().err()).contains("the manifest.json of " + folder() + " cannot be read");
    }

    @Test
    void aRunIsReproduced() {
        assertThat(Outcome.of("reproduce", folder().toString()))
                .isEqualTo(new Outcome(
                        0, MainTest.lines(folder() + " is reproduced: every file is the same, byte for byte"), ""));
    }

    @Test
    void aRunOfAnotherSeedIsNot() throws IOException {
        Path manifest = folder().resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"--paths\",", "\"--seed\",\n\"2\",\n\"--paths\","));
        Outcome outcome = Outcome.of("reproduce", folder().toString());
        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.out()).contains("summary.csv differs", "is not reproduced");
    }

    @Test
    void aRunIsRenderedAgainFromItsFiles() throws IOException {
        Path first = temporary.resolve("two");
        Outcome.of(
                "run",
                "amended-2026",
                "cap-60",
                "--paths",
                "300",
                "--until",
                "gain.openai within 1 %",
                "--out",
                first.toString());
        Path again = temporary.resolve("again");
        Outcome outcome = Outcome.of("report", first.toString(), "--out", again.toString());
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("amended-2026", "cap-60");
        for (String file : new String[] {
            "summary.csv",
            "dates.csv",
            "date-months.csv",
            "comparison.csv",
            "convergence.csv",
            "charts/party-values.svg",
            "charts/revenue-fan-cap-60.svg",
            "charts/cap-date-microsoft-share.png"
        }) {
            assertThat(again.resolve(file)).as(file).hasSameBinaryContentAs(first.resolve(file));
        }
    }

    @Test
    void someScenariosOfARunAreRendered() throws IOException {
        Path first = temporary.resolve("two");
        Outcome.of("run", "amended-2026", "cap-60", "--paths", "100", "--out", first.toString());
        Path again = temporary.resolve("again");
        Outcome outcome = Outcome.of("report", first.toString(), "--scenario", "cap-60", "--out", again.toString());
        assertThat(outcome.err()).isEmpty();
        assertThat(again.resolve("charts/revenue-fan-amended-2026.svg")).doesNotExist();
        assertThat(Files.readAllLines(again.resolve("comparison.csv"))).hasSize(1);
        assertThat(Outcome.of("report", first.toString(), "--scenario", "cap-61")
                        .err())
                .contains("did you mean 'cap-60'?");
    }

    @Test
    void aTableThatIsCutIsRefused() throws IOException {
        Files.writeString(folder().resolve("summary.csv"), "scenario,metric\n");
        Outcome outcome = Outcome.of("report", folder().toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("must have 22 cells, but one had 2");
    }

    private Outcome verify() {
        return Outcome.of("verify", folder().toString());
    }

    private Path folder() {
        return temporary.resolve("run");
    }
}
