package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.folder.ManifestFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on an existing run folder: {@code verify}, {@code reproduce} and {@code report}. */
class SavedRunTest {

    private static final String DRUG = "../docs/examples/drug-licence.yaml";

    @TempDir
    private static Path once;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void runOnce() {
        CommandResult result = CommandResult.of(
                "run", DRUG, "--paths", "100", "--out", once.resolve("run").toString());
        assertThat(result.code()).isEqualTo(0);
    }

    /** Each test has its own copy, to change. */
    @BeforeEach
    void copy() throws IOException {
        Folders.copy(once.resolve("run"), folder());
    }

    @Test
    void verify_untouchedFolder_isUnchanged() {
        assertThat(verify()).isEqualTo(new CommandResult(0, MainTest.lines(folder() + " is unchanged"), ""));
    }

    @Test
    void verify_filesChangedRemovedOrAdded_areNamed() throws IOException {
        Files.writeString(folder().resolve("summary.csv"), "scenario\n");
        Files.delete(folder().resolve("dates.csv"));
        Files.writeString(folder().resolve("notes.txt"), "mine");
        assertThat(verify())
                .isEqualTo(new CommandResult(
                        4,
                        MainTest.lines(
                                "dates.csv is missing: the manifest lists it",
                                "summary.csv differs",
                                "notes.txt was added: the manifest does not list it",
                                folder() + " has changed"),
                        ""));
    }

    @Test
    void verify_noRunFolder_isRefused() {
        CommandResult result = CommandResult.of("verify", temporary.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("a run folder must have a manifest.json, but " + temporary + " has none");
    }

    @Test
    void verify_unreadableManifest_isRefused() throws IOException {
        Files.writeString(folder().resolve("manifest.json"), "{ not json");
        assertThat(verify())
                .isEqualTo(new CommandResult(
                        4,
                        "",
                        MainTest.lines(
                                "entente: the manifest.json of " + folder() + " cannot be read: it is no JSON")));
    }

    @Test
    void verify_manifestThatWasChanged_isNamed() throws IOException {
        Path manifest = folder().resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"paths\" : 100,", "\"paths\" : 101,"));
        assertThat(verify())
                .isEqualTo(new CommandResult(
                        4,
                        MainTest.lines(
                                "manifest.json has been changed since it was written", folder() + " has changed"),
                        ""));
    }

    /** As with a rate that was edited in the resolved scenario, and a hash of the manifest computed anew. */
    @Test
    void verify_forgedScenario_isRefused() throws IOException {
        Path manifest = folder().resolve("manifest.json");
        String forged = Files.readString(manifest).replaceFirst("\"rate\":[0-9.]+", "\"rate\":0.99");
        Files.writeString(manifest, ManifestFile.sealed(forged));
        CommandResult result = verify();
        assertThat(result.code()).isEqualTo(4);
        assertThat(result.err()).contains("is not the one that was simulated");
    }

    @Test
    void verify_forgedSize_isNamed() throws IOException {
        Path manifest = folder().resolve("manifest.json");
        String text = Files.readString(manifest);
        int at = text.indexOf("\"bytes\" : ", text.indexOf("\"summary.csv\"")) + "\"bytes\" : ".length();
        Files.writeString(manifest, ManifestFile.sealed(text.substring(0, at) + "1" + text.substring(at)));
        assertThat(verify().out()).startsWith("summary.csv differs");
    }

    /** A pipe has no end; nobody writes into this one. */
    @Test
    void reportAndVerify_pipeInThePlaceOfATable_isNamed() throws IOException, InterruptedException {
        Path summary = folder().resolve("summary.csv");
        Files.delete(summary);
        assumeThat(new ProcessBuilder("mkfifo", summary.toString()).start().waitFor())
                .isZero();
        assertThat(verify().out()).startsWith("summary.csv is a link or a device, not the file that was written");
        CommandResult report = CommandResult.of("report", folder().toString(), "--unverified");
        assertThat(report.code()).isEqualTo(2);
        assertThat(report.err())
                .contains("the run in " + folder() + " cannot be read: summary.csv is no file")
                .doesNotContain("--help");
    }

    @Test
    void verify_linksAndFolders_areNamed() throws IOException {
        Path summary = folder().resolve("summary.csv");
        Files.createSymbolicLink(summary, Files.move(summary, temporary.resolve("copy.csv")));
        Files.createSymbolicLink(folder().resolve("link"), temporary);
        Files.createDirectories(folder().resolve("charts/more"));
        assertThat(verify())
                .isEqualTo(new CommandResult(
                        4,
                        MainTest.lines(
                                "summary.csv is a link or a device, not the file that was written",
                                "charts/more was added: the manifest does not list it",
                                "link was added: the manifest does not list it",
                                folder() + " has changed"),
                        ""));
    }

    @Test
    void reproduce_sameCommand_givesTheSameBytes() {
        assertThat(CommandResult.of("reproduce", folder().toString()))
                .isEqualTo(new CommandResult(
                        0, MainTest.lines(folder() + " is reproduced: every file is the same, byte for byte"), ""));
    }

    @Test
    void reproduce_changedFile_isNotTheSame() throws IOException {
        Files.writeString(folder().resolve("summary.csv"), "mine");
        assertThat(CommandResult.of("reproduce", folder().toString()))
                .isEqualTo(new CommandResult(
                        4,
                        MainTest.lines(
                                "summary.csv differs",
                                folder() + " has changed; the files that were written are reproduced"),
                        ""));
    }

    /** A file that extends another one, both gone by then. */
    @Test
    void reproduce_scenarioFilesThatAreGone_isTheSame() throws IOException {
        Path base = temporary.resolve("base.yaml");
        Files.copy(Path.of(DRUG), base);
        Path mine = Files.writeString(temporary.resolve("mine.yaml"), "extends: base.yaml\ntitle: Mine\n");
        Path run = temporary.resolve("of-files");
        CommandResult result =
                CommandResult.of("run", mine.toString(), "--paths", "100", "--charts", "none", "--out", run.toString());
        assertThat(result.code()).as(result.err()).isEqualTo(0);
        Files.delete(base);
        Files.delete(mine);
        assertThat(CommandResult.of("reproduce", run.toString()))
                .isEqualTo(new CommandResult(
                        0, MainTest.lines(run + " is reproduced: every file is the same, byte for byte"), ""));
    }

    @Test
    void report_changedNumber_isRefusedUnlessUnverified() throws IOException {
        Path summary = folder().resolve("summary.csv");
        Files.writeString(summary, Files.readString(summary).replaceFirst(",\\d+\\.\\d+,", ",999.0,"));
        CommandResult refused = CommandResult.of("report", folder().toString());
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err())
                .isEqualTo(MainTest.lines("entente: the files of " + folder()
                        + " must be as they were written, but summary.csv differs; '--unverified' renders them all the"
                        + " same"));
        Path again = temporary.resolve("again");
        CommandResult rendered =
                CommandResult.of("report", folder().toString(), "--unverified", "--out", again.toString());
        assertThat(rendered.code()).as(rendered.err()).isEqualTo(0);
        assertThat(again.resolve("report.html")).content().contains("Unverified: these numbers may not be");
    }

    @Test
    void reproduce_otherSeed_differs() throws IOException {
        Path manifest = folder().resolve("manifest.json");
        String changed = Files.readString(manifest).replace("\"--paths\",", "\"--seed\",\n\"2\",\n\"--paths\",");
        Files.writeString(manifest, ManifestFile.sealed(changed));
        CommandResult outcome = CommandResult.of("reproduce", folder().toString());
        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.out()).contains("summary.csv differs", "is not reproduced");
    }

    @Test
    void report_wholeRun_writesTheSameBytes() throws IOException {
        Path first = temporary.resolve("two");
        CommandResult run = CommandResult.of(
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
        CommandResult result = CommandResult.of("report", first.toString(), "--out", again.toString());
        assertThat(result.err()).isEqualTo(run.err());
        assertThat(result.out()).contains("amended-2026", "cap-60");
        for (String file : new String[] {
            "summary.csv",
            "dates.csv",
            "date-months.csv",
            "comparison.csv",
            "contributions.csv",
            "convergence.csv",
            "charts/party-values.svg",
            "charts/revenue-fan-cap-60.svg",
            "charts/cap-date-microsoft-share.svg"
        }) {
            assertThat(again.resolve(file)).as(file).hasSameBinaryContentAs(first.resolve(file));
        }
    }

    @Test
    void report_someScenarios_showsThemAlone() throws IOException {
        Path first = temporary.resolve("two");
        CommandResult.of("run", "amended-2026", "cap-60", "--paths", "100", "--seed", "5", "--out", first.toString());
        Path again = temporary.resolve("again");
        CommandResult result =
                CommandResult.of("report", first.toString(), "--scenario", "cap-60", "--out", again.toString());
        assertThat(result.err()).isEmpty();
        assertThat(again.resolve("charts/revenue-fan-amended-2026.svg")).doesNotExist();
        assertThat(Files.readAllLines(again.resolve("comparison.csv"))).hasSize(1);
        assertThat(CommandResult.of("report", first.toString(), "--scenario", "cap-61")
                        .err())
                .contains("did you mean 'cap-60'?");
    }

    @Test
    void report_truncatedTable_isRefused() throws IOException {
        Files.writeString(folder().resolve("summary.csv"), "scenario,metric\n");
        CommandResult result = CommandResult.of("report", folder().toString(), "--unverified");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("must have 43 cells, but one had 2");
    }

    /** Altered tables are rendered on request, but only what a run can have written. */
    @Test
    void report_unverifiedTableWithARowTwice_isRefused() throws IOException {
        Path table = folder().resolve("summary.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(table));
        lines.add(lines.get(1));
        Files.write(table, lines);
        CommandResult result = CommandResult.of("report", folder().toString(), "--unverified");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("two rows of ").doesNotContain("Exception");
    }

    private CommandResult verify() {
        return CommandResult.of("verify", folder().toString());
    }

    private Path folder() {
        return temporary.resolve("run");
    }
}
