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
    void create_twoRuns_haveTheirOwnHiddenFolders() throws IOException {
        Path target = parent.resolve("run");
        try (RunFolder first = RunFolder.create(target, OverwritePolicy.REFUSE);
                RunFolder second = RunFolder.create(target, OverwritePolicy.REFUSE)) {
            assertThat(first.partial()).isNotEqualTo(second.partial());
        }
        assertThat(children(parent)).isEmpty();
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
                .withMessage("only a run folder is replaced, but " + root + " has no manifest.json");
    }

    private Path run(String text) throws IOException {
        Path target = Files.createDirectory(parent.resolve("run"));
        Files.writeString(target.resolve("a.txt"), text);
        Files.writeString(target.resolve(ManifestFile.NAME), "{}");
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
