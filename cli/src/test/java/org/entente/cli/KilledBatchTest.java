package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch in a process of its own, which nobody joins, killed and resumed. {@code .ci/kill-batch} kills it twenty
 * times, and {@code FolderAttacks} at random moments, beside another.
 */
class KilledBatchTest {

    private static final int KILLS = 2;
    private static final Path DRUG = Path.of("../docs/examples/drug-licence.yaml");

    @TempDir
    private Path temporary;

    @Test
    void batch_killedAndResumed_endsWithTheSameBytes() throws IOException, InterruptedException {
        Files.writeString(temporary.resolve("sweep.yaml"), """
                scenarios: [%s]
                grid: { terms.calder-share.rate: [0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.11] }
                """.formatted(DRUG.toAbsolutePath()));
        finish("whole");
        for (int kill = 0; kill < KILLS; kill++) {
            killOnceMoreAreDone();
        }
        finish("killed");
        Folders.requireSame(temporary.resolve("killed"), temporary.resolve("whole"));
        assertThat(Folders.entries(temporary)).containsExactly("killed", "sweep.yaml", "whole");
    }

    private void finish(String folder) {
        CommandResult result = CommandResult.of(batch(folder).toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
    }

    /** Stops a batch once more cases are done than before, and kills it. Meanwhile, another finds the folder taken. */
    private void killOnceMoreAreDone() throws IOException, InterruptedException {
        long before = done();
        Process process = Jdk.all()
                .get(0)
                .process(
                        List.of("-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"),
                        Main.class,
                        batch("killed").toArray(String[]::new))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (process.isAlive() && done() <= before) {
            boolean unused = process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        int stopped = new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(stopped).isZero();
        CommandResult second = CommandResult.of(batch("killed").toArray(String[]::new));
        assertThat(second.code()).as(second.err()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(second.err()).contains("another process is at work on this batch");
        int unused = process.destroyForcibly().waitFor();
    }

    /** The number of finished cases. */
    private long done() throws IOException {
        Path cases = temporary.resolve(".killed.batch/cases");
        if (!Files.isDirectory(cases)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(cases)) {
            return files.filter(file -> file.toString().endsWith(".csv")).count();
        }
    }

    private List<String> batch(String folder) {
        return List.of(
                "batch",
                temporary.resolve("sweep.yaml").toString(),
                "--paths",
                "4000",
                "--threads",
                "1",
                "--charts",
                "none",
                "--quiet",
                "--out",
                temporary.resolve(folder).toString());
    }
}
