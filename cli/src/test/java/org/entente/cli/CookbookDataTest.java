package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of Python and R in the cookbook, where the libraries are to be had. */
class CookbookDataTest {

    @TempDir
    private static Path folder;

    private final MarkdownText cookbook = MarkdownText.read("docs/cookbook.md");

    /** How a program ended. */
    private record Ended(int code, String text) {}

    CookbookDataTest() throws IOException {}

    /** Writes the folder of the line above the others, on fewer paths; the others only read it. */
    private void writeFolder() {
        if (Files.exists(folder.resolve("with-paths"))) {
            return;
        }
        assertThat(cookbook.text())
                .contains("./entente run amended-2026 --baseline october-2025 --keep-paths 500 --out with-paths");
        String[] arguments = {
            "run",
            "amended-2026",
            "--baseline",
            "october-2025",
            "--keep-paths",
            "100",
            "--paths",
            "256",
            "--charts",
            "none",
            "--out",
            folder.resolve("with-paths").toString()
        };
        assertThat(CommandResult.of(arguments).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "polars", "pandas"})
    void python_linesOfLibrary_readTheFolder(String library) throws IOException, InterruptedException {
        assumeTrue(canRun("python3", "-c", "import " + library), "python3 with " + library + " is not on this machine");
        writeFolder();
        String lines = cookbook.blocks("python").stream()
                .filter(block -> block.startsWith("import " + library))
                .findFirst()
                .orElseThrow();
        Ended ended = end("python3", "-c", lines);
        assertThat(ended.code()).as(ended.text()).isZero();
        assertThat(ended.text()).contains("Gain of", "amended-2026");
    }

    @Test
    void r_lines_readTheFolder() throws IOException, InterruptedException {
        assumeTrue(canRun("Rscript", "--version"), "R is not on this machine");
        writeFolder();
        Ended ended = end("Rscript", "-e", cookbook.blocks("r").get(0));
        assertThat(ended.code()).as(ended.text()).isZero();
        assertThat(ended.text()).contains("Gain of Microsoft", "amended-2026");
    }

    private static boolean canRun(String... words) throws InterruptedException {
        try {
            return end(words).code() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static Ended end(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(words))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), text);
    }
}
