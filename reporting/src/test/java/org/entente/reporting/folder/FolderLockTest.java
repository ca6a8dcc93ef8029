package org.entente.reporting.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    private Path parent;

    /** The second attempt of this process must not open the file: closing it would give up the lock of the first. */
    @Test
    void take_lockedFolder_isRefusedHereAndElsewhere() throws IOException, InterruptedException {
        Path folder = parent.resolve("work");
        try (FolderLock lock = FolderLock.take(folder).orElseThrow()) {
            assertThat(elsewhere(folder)).isEqualTo("refused");
            assertThat(FolderLock.take(folder)).isEmpty();
            assertThat(FolderLock.take(Files.createSymbolicLink(parent.resolve("link"), parent)
                            .resolve("work")))
                    .isEmpty();
            assertThat(elsewhere(folder)).isEqualTo("refused");
            lock.delete();
        }
        assertThat(folder).doesNotExist();
        assertThat(elsewhere(folder)).isEqualTo("taken");
        assertThat(FolderLock.take(folder)).isPresent();
    }

    /** A process that ends leaves the file of its lock, which holds nobody up. */
    @Test
    void take_lockOfAProcessThatHasEnded_isTaken() throws IOException, InterruptedException {
        Path folder = parent.resolve("work");
        assertThat(elsewhere(folder)).isEqualTo("taken");
        assertThat(folder.resolve(FolderLock.NAME)).exists();
        FolderLock.take(folder).orElseThrow().delete();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void take_interruptedThread_takesAndStaysInterrupted() throws IOException {
        Thread.currentThread().interrupt();
        try (FolderLock lock = FolderLock.take(parent.resolve("work")).orElseThrow()) {
            assertThat(Thread.interrupted()).isTrue();
            assertThat(FolderLock.take(parent.resolve("work"))).isEmpty();
            lock.delete();
        }
    }

    /** Linux knows paths of up to 4,095 bytes: there is room for the folder, and none for the lock in it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void take_lockCannotBeMade_leavesNoFolder() throws IOException {
        Path around = parent;
        while (around.toString().length() < 4093 - 200) {
            around = around.resolve("n".repeat(99));
        }
        Files.createDirectories(around);
        Path folder = around.resolve("w".repeat(4093 - 1 - around.toString().length()));
        assertThatIOException().isThrownBy(() -> FolderLock.take(folder)).withMessageContaining("too long");
        assertThat(around).isEmptyDirectory();
    }

    @Test
    void take_folderThatIsALink_isRefused() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("work"), Files.createDirectory(parent.resolve("home")));
        assertThatIOException().isThrownBy(() -> FolderLock.take(link));
        assertThat(parent.resolve("home")).isEmptyDirectory();
    }

    private static String elsewhere(Path folder) throws IOException, InterruptedException {
        String here = System.getProperty("java.class.path");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", here),
                        Taker.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int unused = process.waitFor();
        return printed.strip();
    }

    /** The program that takes the lock of its argument, says what came of it, and ends without giving it back. */
    static final class Taker {

        private Taker() {}

        public static void main(String[] args) throws IOException {
            boolean isTaken = FolderLock.take(Path.of(args[0])).isPresent();
            System.out.print(isTaken ? "taken" : "refused");
        }
    }
}
