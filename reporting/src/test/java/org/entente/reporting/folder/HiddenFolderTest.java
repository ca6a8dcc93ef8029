package org.entente.reporting.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hidden folders whose target appears after the last look at it, and those that cannot be deleted. */
class HiddenFolderTest {

    @TempDir
    private Path parent;

    @SuppressWarnings("NullAway.Init")
    private Path target;

    @BeforeEach
    void name() {
        target = parent.resolve("out");
    }

    private void requireRefused(HiddenFolder hidden, String kind) {
        assertThatIOException()
                .isThrownBy(() -> hidden.moveIntoPlace(hidden.run()))
                .isInstanceOf(RefusedFolderException.class)
                .withMessage("the " + kind + " " + target + " must not exist, but does");
    }

    @Test
    void moveIntoPlace_fileWhereAFileHasAppeared_isRefused() throws IOException {
        try (HiddenFolder hidden = HiddenFolder.require(target)) {
            Files.writeString(hidden.run(), "ours");
            Files.writeString(target, "precious");
            requireRefused(hidden, "file");
        }
        assertThat(target).hasContent("precious");
        assertThat(parent.resolve(".out.partial")).doesNotExist();
    }

    @Test
    void moveIntoPlace_folderWhereAFileHasAppeared_isRefused() throws IOException {
        try (HiddenFolder hidden = HiddenFolder.require(target)) {
            Files.createDirectory(hidden.run());
            Files.writeString(target, "precious");
            requireRefused(hidden, "folder");
        }
        assertThat(target).hasContent("precious");
    }

    @Test
    void moveIntoPlace_folderWhereAnEmptyFolderHasAppeared_isRefused() throws IOException {
        try (HiddenFolder hidden = HiddenFolder.require(target)) {
            Files.writeString(Files.createDirectory(hidden.run()).resolve("a.csv"), "ours");
            Files.createDirectory(target);
            requireRefused(hidden, "folder");
        }
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void moveIntoPlace_newFile_appearsAlone() throws IOException {
        NewFile.write(target, file -> Files.writeString(file, "ours"));
        assertThat(target).hasContent("ours");
        assertThat(parent.resolve(".out.partial")).doesNotExist();
    }

    /** A folder in the place of the lock, with something in it, cannot be deleted as a lock. */
    @Test
    void close_lockThatCannotBeDeleted_isReleasedAllTheSame() throws IOException {
        HiddenFolder hidden = HiddenFolder.require(target);
        Path lock = parent.resolve(".out.partial/lock");
        Files.delete(lock);
        Files.createFile(Files.createDirectory(lock).resolve("lock"));
        assertThatIOException().isThrownBy(hidden::close);
        Files.delete(lock.resolve("lock"));
        Files.delete(lock);
        Optional<HiddenFolder> again = HiddenFolder.take(target);
        assertThat(again).isPresent();
        again.orElseThrow().close();
    }
}
