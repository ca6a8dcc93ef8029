package org.entente.reporting.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderTest {

    @TempDir
    private Path parent;

    @Test
    void complete_newFolder_appears() throws IOException {
        Path target = parent.resolve("out").resolve("run");
        try (RunFolder folder = RunFolder.create(target, OverwritePolicy.REFUSE)) {
            Files.writeString(folder.partial().resolve("a.txt"), "a");
            assertThat(target).doesNotExist();
            folder.complete();
        }
        assertThat(target.resolve("a.txt")).hasContent("a");
        assertThat(children(parent.resolve("out"))).containsExactly("run");
    }

    @Test
    void close_failedWriter_leavesNoTrace() throws IOException {
        Path target = parent.resolve("run");
        assertThatIOException()
                .isThrownBy(() -> {
                    try (RunFolder folder = RunFolder.create(target, OverwritePolicy.REFUSE)) {
                        Files.createDirectory(folder.partial().resolve("charts"));
                        Files.writeString(folder.partial().resolve("charts").resolve("half.svg"), "<svg");
                        throw new IOException("disk full");
                    }
                })
                .withMessage("disk full");
        assertThat(children(parent)).isEmpty();
    }

    @Test
    void create_existingFolder_isRefused() throws IOException {
        Path target = run("old");
        assertThatIOException()
                .isThrownBy(() -> RunFolder.create(target, OverwritePolicy.REFUSE))
                .withMessage("the folder " + target + " must not exist, but does");
        assertThat(target.resolve("a.txt")).hasContent("old");
        assertThat(children(parent)).containsExactly("run");
    }

    @Test
    void complete_replace_replacesInOneStep() throws IOException {
        Path target = run("old");
        try (RunFolder folder = RunFolder.create(target, OverwritePolicy.REPLACE)) {
            Files.writeString(folder.partial().resolve("b.txt"), "new");
            assertThat(target.resolve("a.txt")).hasContent("old");
            folder.complete();
        }
        assertThat(children(target)).containsExactly("b.txt");
        assertThat(children(parent)).containsExactly("run");
    }

    @Test
    void close_replaceFails_keepsTheOldFolder() throws IOException {
        Path target = run("old");
        try (RunFolder folder = RunFolder.create(target, OverwritePolicy.REPLACE)) {
            Files.writeString(folder.partial().resolve("b.txt"), "new");
        }
        assertThat(children(target)).containsExactly("a.txt", ManifestFile.NAME);
        assertThat(children(parent)).containsExactly("run");
    }

    /** So that --force with a mistyped folder does not delete somebody's files. */
    @Test
    void create_replaceNoRunFolder_isRefused() throws IOException {
        Path target = Files.createDirectory(parent.resolve("home"));
        Files.writeString(target.resolve("thesis.txt"), "precious");
        assertThatIOException()
                .isThrownBy(() -> RunFolder.create(target, OverwritePolicy.REPLACE))
                .withMessage("only a run folder is replaced, but " + target + " has no manifest.json");
        assertThat(target.resolve("thesis.txt")).hasContent("precious");
    }

    /** As a browser's extension has one, with the folder of its sources beside it. */
    @Test
    void create_manifestOfSomethingElse_isRefused() throws IOException {
        Path target = Files.createDirectory(parent.resolve("my-extension"));
        Files.writeString(target.resolve(ManifestFile.NAME), "{ \"manifest_version\": 3, \"name\": \"My extension\" }");
        Files.writeString(Files.createDirectory(target.resolve("src")).resolve("app.js"), "important");
        assertThatIOException()
                .isThrownBy(() -> RunFolder.create(target, OverwritePolicy.REPLACE))
                .withMessage("only a run folder is replaced, but the manifest.json of " + target
                        + " cannot be read: it must have 'program', but does not");
        assertThat(target.resolve("src/app.js")).hasContent("important");
    }

    @Test
    void create_foreignFileInARunFolder_isNamed() throws IOException {
        Path target = run("old");
        Files.writeString(Files.createDirectory(target.resolve("notes")).resolve("thesis.txt"), "precious");
        assertThatIOException()
                .isThrownBy(() -> RunFolder.create(target, OverwritePolicy.REPLACE))
                .withMessage("only what Entente wrote is replaced, but " + target
                        + " holds notes and 1 more, which its manifest.json does not list");
        assertThat(target.resolve("notes/thesis.txt")).hasContent("precious");
    }

    @Test
    void create_listedFileThatIsALink_isNamed() throws IOException {
        Path target = run("old");
        Path elsewhere = Files.writeString(parent.resolve("elsewhere"), "precious");
        Files.delete(target.resolve("a.txt"));
        Files.createSymbolicLink(target.resolve("a.txt"), elsewhere);
        assertThatIOException()
                .isThrownBy(() -> RunFolder.create(target, OverwritePolicy.REPLACE))
                .withMessageContaining("holds a.txt,");
        assertThat(elsewhere).hasContent("precious");
    }

    @Test
    void create_manifestThatWasChanged_isRefused() throws IOException {
        Path target = run("old");
        Path manifest = target.resolve(ManifestFile.NAME);
        Files.writeString(manifest, Files.readString(manifest).replace("0.1.0", "0.2.0"));
        assertThatIOException()
                .isThrownBy(() -> RunFolder.create(target, OverwritePolicy.REPLACE))
                .withMessageEndingWith("has been changed since it was written");
    }

    /** To follow it would delete what lies elsewhere; to replace it would leave that behind. */
    @Test
    void create_symbolicLink_isRefused() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), run("old"));
        assertThatIOException()
                .isThrownBy(() -> RunFolder.create(link, OverwritePolicy.REPLACE))
                .withMessage("only a run folder is replaced, but " + link
                        + " is a symbolic link; name the folder that it points to");
        assertThat(link.resolve("a.txt")).hasContent("old");
    }

    @Test
    void complete_foreignFileThatCameMeanwhile_isKept() throws IOException {
        Path target = run("old");
        try (RunFolder folder = RunFolder.create(target, OverwritePolicy.REPLACE)) {
            Files.writeString(target.resolve("thesis.txt"), "precious");
            assertThatIOException().isThrownBy(folder::complete).withMessageContaining("holds thesis.txt,");
        }
        assertThat(children(target)).containsExactly("a.txt", ManifestFile.NAME, "thesis.txt");
    }

    @Test
    void complete_folderAppearedMeanwhile_isRefused() throws IOException {
        Path target = parent.resolve("run");
        try (RunFolder folder = RunFolder.create(target, OverwritePolicy.REFUSE)) {
            run("of somebody else");
            assertThatIOException()
                    .isThrownBy(folder::complete)
                    .withMessage("the folder " + target + " must not exist, but does");
        }
        assertThat(target.resolve("a.txt")).hasContent("of somebody else");
        assertThat(children(parent)).containsExactly("run");
    }

    @Test
    void create_twiceAtOnce_isRefused() throws IOException {
        Path target = parent.resolve("run");
        try (RunFolder first = RunFolder.create(target, OverwritePolicy.REFUSE)) {
            assertThatIOException()
                    .isThrownBy(() -> RunFolder.create(target, OverwritePolicy.REFUSE))
                    .withMessage("another process is at work on " + target + "; wait for it, or choose another --out");
            assertThat(RunFolder.createIfFree(target)).isEmpty();
            first.complete();
        }
        assertThat(RunFolder.createIfFree(target)).isEmpty();
        assertThat(children(parent)).containsExactly("run");
    }

    /** A folder of the one who was killed is not locked; that of a living process is. */
    @Test
    void create_remainsOfAKilledProcess_areRemoved() throws IOException {
        Path partial = Files.createDirectories(parent.resolve(".run.partial/run/charts"));
        Files.writeString(partial.resolve("a-b.svg"), "<svg");
        Files.writeString(partial.resolveSibling("report.xlsx.raw"), "PK");
        Files.writeString(partial.resolveSibling("statistics.bin"), "entente part");
        Path parts = Files.createDirectory(partial.resolveSibling("summary"));
        Files.writeString(parts.resolve("part-00001.csv"), "case,scenario");
        Files.writeString(parent.resolve(".run.partial/lock"), "");
        try (RunFolder folder = RunFolder.create(parent.resolve("run"), OverwritePolicy.REFUSE)) {
            assertThat(folder.partial()).isEmptyDirectory();
        }
        assertThat(children(parent)).isEmpty();
    }

    @Test
    void create_somebodysFileInTheHiddenFolder_isNamed() throws IOException {
        Path hidden = Files.createDirectories(parent.resolve(".run.partial/run"));
        Files.writeString(hidden.resolve("thesis.txt"), "precious");
        assertThatIOException()
                .isThrownBy(() -> RunFolder.create(parent.resolve("run"), OverwritePolicy.REFUSE))
                .withMessage("unfinished work must be alone in its folder, but " + parent.resolve(".run.partial")
                        + " holds run/thesis.txt; move it away, or choose another --out");
        assertThat(hidden.resolve("thesis.txt")).hasContent("precious");
    }

    /** Killed between the two renames: the old folder has moved away, the new one is not there. */
    @Test
    void restore_killedBetweenTheRenames_putsTheOldFolderBack() throws IOException {
        Path target = run("old");
        Files.createDirectories(parent.resolve(".run.partial/run"));
        Files.move(target, parent.resolve(".run.partial/old"));
        assertThat(RunFolder.restore(target))
                .contains("the command that was to replace " + target + " was killed; the folder is back as it was");
        assertThat(target.resolve("a.txt")).hasContent("old");
        assertThat(children(parent)).containsExactly("run");
        assertThat(RunFolder.restore(target)).isEmpty();
    }

    @Test
    void create_killedBetweenTheRenames_doesNotTakeTheName() throws IOException {
        Path target = run("old");
        Files.createDirectories(parent.resolve(".run.partial/run"));
        Files.move(target, parent.resolve(".run.partial/old"));
        assertThat(RunFolder.createIfFree(target)).isEmpty();
        assertThatIOException()
                .isThrownBy(() -> RunFolder.create(target, OverwritePolicy.REFUSE))
                .withMessage("the folder " + target + " must not exist, but does");
        assertThat(target.resolve("a.txt")).hasContent("old");
        assertThat(children(parent)).containsExactly("run");
    }

    /** Killed after the second rename, before or while the old folder was deleted. */
    @ParameterizedTest
    @ValueSource(strings = {"old", "gone"})
    void create_killedAfterTheRenames_keepsTheNewFolder(String name) throws IOException {
        Path old = Files.move(
                run("old"),
                Files.createDirectory(parent.resolve(".run.partial")).resolve(name));
        Files.delete(old.resolve("a.txt"));
        Path target = run("new");
        assertThat(RunFolder.restore(target)).isEmpty();
        try (RunFolder folder = RunFolder.create(target, OverwritePolicy.REPLACE)) {
            assertThat(folder.partial()).isEmptyDirectory();
            assertThat(old).doesNotExist();
        }
        assertThat(target.resolve("a.txt")).hasContent("new");
        assertThat(children(parent)).containsExactly("run");
    }

    @Test
    void createIfFree_killedAfterTheRenames_releasesTheName() throws IOException {
        Path target = run("new");
        Files.writeString(Files.createDirectory(parent.resolve(".run.partial")).resolve("lock"), "");
        assertThat(RunFolder.createIfFree(target)).isEmpty();
        assertThat(children(parent)).containsExactly("run");
    }

    @Test
    void create_unwritableTarget_isNamed() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        Path target = file.resolve("run");
        assertThatIOException()
                .isThrownBy(() -> RunFolder.create(target, OverwritePolicy.REFUSE))
                .withMessageStartingWith("the folder " + target + " cannot be written: ");
    }

    @Test
    void create_root_isRefused() {
        Path root = parent.getRoot();
        assertThatIOException()
                .isThrownBy(() -> RunFolder.create(root, OverwritePolicy.REPLACE))
                .withMessage("a run folder must have a name, but was " + root);
    }

    private Path run(String text) throws IOException {
        Path target = Files.createDirectory(parent.resolve("run"));
        Files.writeString(target.resolve("a.txt"), text);
        ManifestFile.write(
                target, "run", json -> json.writeStringProperty("version", "0.1.0"), FileDigest.below(target));
        return target;
    }

    private static List<String> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
